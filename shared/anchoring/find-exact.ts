import { wholeWordHits } from './exact-hits.ts'
import { contextFit } from './quote-context.ts'
import { rangeOf } from './quote-edges.ts'
import { nearness, type QuotePlace, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'

/** Occurrences that are looked at; a phrase that stands in more places needs its context for nothing. */
const HITS_MAX = 400

/** All places with exactly the letters and digits of the quote, best first: by their surroundings, then by nearness. */
export function findExact(index: TextIndex, wanted: Wanted): QuotePlace[] {
  const hits = wholeWordHits(index, wanted.letters, wanted.exact, HITS_MAX)
  const places = hits.map((from) => {
    const letters = { from, to: from + wanted.letters.length }
    const range = rangeOf(index.text, index.skeleton, letters, wanted.edges)
    return {
      ...range,
      similarity: 1,
      fit: contextFit(index, letters, wanted.context),
      near: nearness(wanted.start, range.start, index.text.length),
      isBetween: false,
    }
  })
  const worth = new Map(places.map((place) => [place, worthOf(index.text, wanted.exact, place)]))
  return places.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
}

function worthOf(text: string, exact: string, place: QuotePlace): number {
  const isRaw = text.slice(place.start, place.end) === exact
  return (place.fit.both ?? 0) * 10 + place.near * 1.5 + (isRaw ? 0.5 : 0)
}

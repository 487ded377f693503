import { wholeWordHits } from './exact-hits.ts'
import { contextFitter } from './quote-context.ts'
import { rangeOf } from './quote-edges.ts'
import { nearness, type QuotePlace, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'

/** Occurrences that are looked at; a phrase that stands in more places needs its context for nothing. */
const HITS_MAX = 400

/** All places with exactly the letters and digits of the quote, best first: by their surroundings, then by nearness. */
export function findExact(index: TextIndex, wanted: Wanted): QuotePlace[] {
  const hits = wholeWordHits(index, wanted.letters, wanted.exact, HITS_MAX)
  const fitOf = contextFitter(index, wanted.context)
  const places: QuotePlace[] = []
  for (const from of hits) {
    const letters = { from, to: from + wanted.letters.length }
    const { start, end } = rangeOf(index.text, index.skeleton, letters, wanted.edges)
    const near = nearness(wanted.start, start, index.text.length)
    places.push({ start, end, similarity: 1, fit: fitOf(letters), near, isBetween: false })
  }
  if (places.length < 2) return places
  const worth = new Map(places.map((place) => [place, worthOf(index.text, wanted.exact, place)]))
  return places.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
}

function worthOf(text: string, exact: string, place: QuotePlace): number {
  const isRaw = text.slice(place.start, place.end) === exact
  return (place.fit.both ?? 0) * 10 + place.near * 1.5 + (isRaw ? 0.5 : 0)
}

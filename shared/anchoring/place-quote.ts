import { compareQuote } from './compare-quote.ts'
import { mapSpan } from './map-span.ts'
import { type RevisionMap } from './revision-map.ts'
import { searchQuote } from './search-quote.ts'
import { type Match, type Span } from './span.ts'
import { type TextIndex } from './text-index.ts'
import { worstMatch } from './worst-match.ts'

/** Kept words in a newer text: the worst result of their spans, and where they stand now; no spans where that is not one place for each. */
export type PlacedQuote = { match: Match; spans: Span[] }

const NOWHERE: PlacedQuote = { match: 'not-found', spans: [] }

/** Finds the spans of a quote again, by a map that leads from their text to the new one. */
export function placeQuote(map: RevisionMap, spans: readonly Span[]): PlacedQuote {
  const found = spans.map((span) => ({ span, outcome: mapSpan(map, span) }))
  if (found.length === 0 || found.some(({ outcome }) => outcome.status === 'lost')) return NOWHERE
  const placed = found.flatMap(({ span, outcome }) => {
    if (outcome.status !== 'placed') return []
    const { start, end } = outcome
    return [{ was: span.exact, start, end, exact: map.newText.slice(start, end) }]
  })
  if (placed.length < found.length) return { match: 'ambiguous', spans: [] }
  const match = worstMatch(placed.map(({ was, exact }) => compareQuote(was, exact).match))
  if (match === null || match === 'not-found') return NOWHERE
  const now = placed.map(({ start, end, exact }) => ({ start, end, exact }))
  return { match, spans: now.toSorted((a, b) => a.start - b.start) }
}

/** The same for pasted words that had no place yet. */
export function placePasted(index: TextIndex, quote: string): PlacedQuote {
  const { status, matches } = searchQuote(index, quote)
  const [first] = matches
  if (status !== 'found' || !first)
    return { match: status === 'found' ? 'not-found' : status, spans: [] }
  const { start, end, exact, match } = first
  return { match, spans: [{ start, end, exact }] }
}

import { isVerbatim } from './compare-quote.ts'
import { findQuote } from './find-quote.ts'
import { mapSpan } from './map-span.ts'
import { type QuoteSelector } from './quote-place.ts'
import { mapRevision, type RevisionMap } from './revision-map.ts'
import { indexText, type TextIndex } from './text-index.ts'

/** Anchoring as one module of its own (`dist/anchoring.mjs`), for other programs and for the benchmark: the settings that ship, nothing else. */
export const name = 'Stet'
export const prepare = indexText
export const prepareRevision = mapRevision

/** `score`: how sure the place is, from 0 to 1. `verbatim`: word for word, only typography differs. */
export type Anchored = { start: number; end: number; score: number; verbatim: boolean }

/** The one place of a quote that may be marked without asking; `null` where there is none, or where a person has to choose. */
export function anchor(index: TextIndex, selector: QuoteSelector): Anchored | null {
  const found = findQuote(index, selector)
  if (found.status !== 'found') return null
  const { start, end, similarity, fit } = found.place
  // Other letters are other words: only where all are there can the rest be typography.
  const verbatim = similarity === 1 && isVerbatim(selector.exact, index.text.slice(start, end))
  const sure = verbatim ? 1 : similarity * 0.95
  return { start, end, score: fit.both === null ? sure : 0.62 * sure + 0.38 * fit.both, verbatim }
}

/** The same for a span of the revision before. */
export function reanchor(
  revision: RevisionMap,
  span: QuoteSelector & { start: number; end: number },
): Anchored | null {
  const outcome = mapSpan(revision, span)
  if (outcome.status !== 'placed') return null
  const { start, end, kept } = outcome
  const verbatim = isVerbatim(span.exact, revision.newText.slice(start, end))
  return { start, end, score: kept, verbatim }
}

import { z } from 'zod'
import { compareQuote } from './compare-quote.ts'
import { findQuote } from './find-quote.ts'
import { type QuotePlace } from './quote-place.ts'
import { Match } from './span.ts'
import { type TextIndex } from './text-index.ts'

/** A place of a text where pasted words may stand. `exact`: the text's own words; `match`: the pasted ones against them; `score`: how sure, from 0 to 1. */
export const QuoteMatch = z.object({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  match: Match,
  score: z.number(),
})
export type QuoteMatch = z.infer<typeof QuoteMatch>

/** What came of looking for pasted words: one place, several equally good ones, or none sure enough; then `matches` holds altered forms to choose from. */
export type QuoteSearchResult = {
  status: 'found' | 'ambiguous' | 'not-found'
  matches: QuoteMatch[]
}

const MATCHES_MAX = 20
/** A place that is not word for word is never as sure as one that is. */
const ALTERED_WORTH = 0.95

/** Looks for words that somebody pasted, of which nothing else is known. */
export function searchQuote(index: TextIndex, quote: string): QuoteSearchResult {
  const found = findQuote(index, { exact: quote })
  if (found.status === 'not-found') return { status: 'not-found', matches: [] }
  if (found.status === 'found') {
    const only = matchAt(index, quote, found.place)
    if (only.match === 'not-found') return { status: 'not-found', matches: [] }
    return { status: 'found', matches: [only] }
  }
  const matches = found.places.slice(0, MATCHES_MAX).map((place) => matchAt(index, quote, place))
  if (found.status === 'ambiguous') return { status: 'ambiguous', matches }
  return { status: 'not-found', matches: matches.filter(({ match }) => match !== 'not-found') }
}

function matchAt({ text }: TextIndex, quote: string, place: QuotePlace): QuoteMatch {
  const { start, end, similarity } = place
  const exact = text.slice(start, end)
  const { match } = compareQuote(quote, exact)
  const isVerbatim = match === 'identical' || match === 'typography'
  return { start, end, exact, match, score: isVerbatim ? 1 : similarity * ALTERED_WORTH }
}

import { compareQuote } from './compare-quote.ts'
import { findQuote } from './find-quote.ts'
import { type Match } from './span.ts'
import { indexText } from './text-index.ts'

/**
 * Whether the words stand anywhere in the text: the best of `identical`, `typography`, `altered` and `not-found`, each as in `compareQuote`.
 * Words inside longer words do not count. Never `ambiguous`: standing in several places is no matter here.
 */
export function findVerbatim(quote: string, text: string): Match {
  const found = findQuote(indexText(text), { exact: quote })
  if (found.status === 'not-found') return 'not-found'
  const [place] = found.status === 'found' ? [found.place] : found.places
  return place ? compareQuote(quote, text.slice(place.start, place.end)).match : 'not-found'
}

import { typographicTokens } from '../text/typographic-tokens.ts'
import { compareQuote } from './compare-quote.ts'
import { type Match } from './span.ts'

const SEPARATOR = '\n'
const LETTER = /[\p{L}\p{N}\p{M}]/u
/** Letters in common that a passage needs before it is looked at as an altered form of the words: cheap first sieve. */
const SIEVE_SHARE_MIN = 0.4

/**
 * Whether the words stand anywhere in the text: the best of `identical`, `typography`, `altered` and `not-found`, each as in `compareQuote`.
 * Words inside longer words do not count. Never `ambiguous`: standing in several places is no matter here.
 */
export function findVerbatim(quote: string, text: string): Match {
  if (quote.trim() === '') return 'not-found'
  if (standsIn(quote, text)) return 'identical'
  const tokens = typographicTokens(quote)
  const inText = typographicTokens(text)
  if (tokens.length === 0) return 'not-found'
  if (
    `${SEPARATOR}${inText.join(SEPARATOR)}${SEPARATOR}`.includes(
      `${SEPARATOR}${tokens.join(SEPARATOR)}${SEPARATOR}`,
    )
  ) {
    return 'typography'
  }
  const nearest = nearestPassage(tokens, inText)
  const isNear = nearest !== null && compareQuote(tokens.join(' '), nearest).match !== 'not-found'
  return isNear ? 'altered' : 'not-found'
}

function standsIn(quote: string, text: string): boolean {
  const first = LETTER.test(quote.charAt(0))
  const last = LETTER.test(quote.charAt(quote.length - 1))
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const cutsBefore = first && at > 0 && LETTER.test(text.charAt(at - 1))
    const end = at + quote.length
    const cutsAfter = last && end < text.length && LETTER.test(text.charAt(end))
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

/** The stretch of as many tokens that shares most letters with the quote, word by word; `null` where none shares enough. */
function nearestPassage(tokens: readonly string[], inText: readonly string[]): string | null {
  const wanted = new Map<string, number>()
  for (const token of tokens)
    wanted.set(token.toLowerCase(), (wanted.get(token.toLowerCase()) ?? 0) + 1)
  const folded = inText.map((token) => token.toLowerCase())
  const needed = tokens.join('').length * SIEVE_SHARE_MIN
  let [score, best, bestAt] = [0, 0, -1]
  for (let end = 0; end < folded.length; end += 1) {
    score += take(wanted, folded[end] ?? '', -1)
    const dropped = end - tokens.length
    if (dropped >= 0) score += take(wanted, folded[dropped] ?? '', 1)
    if (score > best) [best, bestAt] = [score, end]
  }
  if (best < needed) return null
  return inText.slice(Math.max(0, bestAt - tokens.length + 1), bestAt + 1).join(' ')
}

/** Counts a token into (-1) or out of (1) the window, and gives by how much the window's score changes. */
function take(wanted: Map<string, number>, token: string, change: 1 | -1): number {
  const open = wanted.get(token)
  if (open === undefined) return 0
  wanted.set(token, open + change)
  if (change === -1) return open > 0 ? token.length : 0
  return open >= 0 ? -token.length : 0
}

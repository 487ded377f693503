import { foldLetters } from '../text/skeleton.ts'
import { typographicTokens } from '../text/typographic-tokens.ts'
import { type DiffPart } from '../text/diff-part.ts'
import { wordDiff } from '../text/word-diff.ts'
import { type Match } from './span.ts'

/** Share of letters and digits that must survive for words to count as altered rather than as other words. */
const SURVIVING_SHARE_MIN = 0.4

/**
 * The verbatim test of two passages. `identical`: the same characters; `typography`: only case, accents, quote marks, dashes, spaces, line breaks,
 * hyphens at line ends, ligatures, invisible characters or the way of writing a figure differ; `altered`: a word or a value differs; `not-found`: other
 * words.
 * `parts` turns the quote into the text (removed: only in the quote, added: only in the text).
 */
export function compareQuote(quote: string, text: string): { match: Match; parts: DiffPart[] } {
  if (quote === text) {
    return { match: 'identical', parts: quote === '' ? [] : [{ kind: 'same', text: quote }] }
  }
  const parts = wordDiff(quote, text)
  if (haveSameTokens(quote, text)) return { match: 'typography', parts }
  return {
    match: survivingShare(quote, text) >= SURVIVING_SHARE_MIN ? 'altered' : 'not-found',
    parts,
  }
}

/** Whether two passages are word for word the same: `identical` or `typography` in `compareQuote`, without the difference. */
export function isVerbatim(quote: string, text: string): boolean {
  return quote === text || haveSameTokens(quote, text)
}

/** A hyphen at the end of a line belongs to the word or to the line: both readings are tried. */
const LINE_HYPHEN = /(?<=\p{L})[-‐\u00ad][^\S\n]*\n\s*(?=\p{L})/gu

function haveSameTokens(quote: string, text: string): boolean {
  if (sameTokens(quote, text)) return true
  const [joinedQuote, joinedText] = [quote.replace(LINE_HYPHEN, ''), text.replace(LINE_HYPHEN, '')]
  if (joinedQuote === quote && joinedText === text) return false
  if (sameTokens(joinedQuote, joinedText)) return true
  return sameTokens(quote.replace(LINE_HYPHEN, '-'), text.replace(LINE_HYPHEN, '-'))
}

function sameTokens(quote: string, text: string): boolean {
  const [a, b] = [typographicTokens(quote), typographicTokens(text)]
  return a.length > 0 && a.length === b.length && a.every((token, at) => isSame(token, b[at] ?? ''))
}

/** Words by their letters, without case and accents; figures by value, sign and unit; marks as they are. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true
  if (a.startsWith('#') || b.startsWith('#')) return false
  const letters = foldLetters(a)
  return letters !== '' && letters === foldLetters(b)
}

/**
 * Share of the letters and digits, in words, that stand in both texts in the same order, by the longer of the two; case and typography do not
 * count here. From 0 to 1, and the same whichever text comes first: of several longest common runs the one with most letters counts.
 */
function survivingShare(quote: string, text: string): number {
  const [a, b] = [wordsOf(quote).join(' '), wordsOf(text).join(' ')]
  const whole = Math.max(letterCount(a), letterCount(b))
  return whole === 0 ? 0 : Math.max(keptLetters(a, b), keptLetters(b, a)) / whole
}

function keptLetters(a: string, b: string): number {
  return wordDiff(a, b)
    .filter((part) => part.kind === 'same')
    .reduce((sum, part) => sum + letterCount(part.text), 0)
}

function wordsOf(text: string): string[] {
  return typographicTokens(text.toLowerCase()).filter((token) => /[\p{L}\p{N}]/u.test(token))
}

function letterCount(text: string): number {
  return text.replace(/[\s#]/g, '').length
}

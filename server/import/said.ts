import { PART_CHARS_MAX } from '#shared/text/document.ts'
import { LanguageTag } from '#shared/text/block.ts'
import { storableText } from '#shared/text/plain-text.ts'

const WHEN_CHARS_MAX = 100
const BREAKS = /[\n\u2028\u2029]/
const UNSEEN = /[\p{Cc}\s]+/gu
const SPACES = /[\t\n\v\f\r \u0085\u2028\u2029]+/g

/** Words as a document said them, cut to what is kept of a part. Runs of white space are one blank, or one line feed where there was a line break. */
export function saidWords(said: string): string {
  const words = said.replaceAll(SPACES, (space) => (BREAKS.test(space) ? '\n' : ' '))
  return cutWords(words, PART_CHARS_MAX)
}

/**
 * Words as one line, without what a database refuses or nobody sees, at most `charsMax` UTF-16 code units of it; null when the document says nothing.
 */
export function saidLine(
  said: string | null | undefined,
  charsMax = PART_CHARS_MAX,
): string | null {
  const line = cutWords(
    storableText(said ?? '')
      .replaceAll(UNSEEN, ' ')
      .trim(),
    charsMax,
  ).trim()
  return line === '' ? null : line
}

/** A day or moment: kept as it was said, which for office documents is ISO form; null when it says nothing. */
export function saidWhen(said: string | null): string | null {
  return saidLine(said, WHEN_CHARS_MAX)
}

/** A BCP 47 tag; null for anything else. */
export function saidLanguage(said: string | null): string | null {
  const tag = LanguageTag.safeParse(said?.trim().replaceAll('_', '-'))
  return tag.success ? tag.data : null
}

/** The first `charsMax` characters at most. Never leaves half a character behind. */
export function cutWords(words: string, charsMax: number): string {
  if (words.length <= charsMax) return words
  const end = /[\uD800-\uDBFF]/.test(words.charAt(charsMax - 1)) ? charsMax - 1 : charsMax
  return words.slice(0, end)
}

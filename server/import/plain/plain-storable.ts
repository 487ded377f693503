import { isStorableText } from '#shared/text/plain-text.ts'

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Words as they can be kept: without NUL, half characters as U+FFFD. For what does not go through a `TextBuilder`. */
export function storableWords(words: string): string {
  if (isStorableText(words)) return words
  return words.replaceAll(UNSTORABLE, (bad) => (bad === '\0' ? '' : '\uFFFD'))
}

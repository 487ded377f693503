const UNSTORABLE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Words as one line without outer white space, without what a database refuses, at most `charsMax` UTF-16 code units; null where none are left. */
export function cleanLine(words: string | null | undefined, charsMax: number): string | null {
  if (words === null || words === undefined) return null
  const line = words
    .replaceAll('\0', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, charsMax)
    .replaceAll(/[\uD800-\uDBFF]$/g, '')
    .replaceAll(UNSTORABLE, '\uFFFD')
    .trim()
  return line === '' ? null : line
}

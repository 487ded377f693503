/** What XML 1.0 does not know, halves of characters too. */
const UNKNOWN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Most texts of a report are of these letters alone. */
const PLAIN = /^[\w .,:;?()#/-]*$/

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as it may stand between tags and in attributes; characters that XML 1.0 does not know become U+FFFD. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(UNKNOWN, '\uFFFD').replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '')
}

/** One line for an attribute or a property, of at most `charsMax` characters; white space of any kind and marks that turn directions are blanks in it. */
export function escapeXmlLine(text: string, charsMax: number): string {
  return escapeXml(cutText(text.replace(/[\s\u202A-\u202E\u2066-\u2069]+/g, ' ').trim(), charsMax))
}

/** The beginning of a text, in whole characters. */
export function cutText(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : text.slice(0, charsMax).replace(/[\uD800-\uDBFF]$/, '')
}

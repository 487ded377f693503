/** C0 (but tab and line feed), DEL and C1 controls, and what is not a character; HTML and XML allow none of them. */
const NOT_TEXT =
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without characters that no page or Markdown file may hold; tabs and line feeds stay. */
export function withoutControls(text: string): string {
  return text.replace(NOT_TEXT, '')
}

/** Text as content or as a double-quoted attribute of HTML. Direction is not settled here: wrap what people wrote in `<bdi>`. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

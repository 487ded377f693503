import { withoutControls } from '#shared/report/escape-html.ts'

/** The most that a cell holds, in UTF-16 code units. */
const CELL_CHARS_MAX = 32_767
const CUT =
  ' […] Cut here: a cell holds 32,767 characters. The whole text is in the JSON of this report.'

/** What a reader of spreadsheets would take for an encoded character; `_x005F_` stands for the first `_` of it. */
const ENCODED = /_(?=x[\da-f]{4}_)/gi

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in a cell: lines end in LF, and what is too long is cut with a sentence that says so. */
export function cellText(text: string): string {
  const clean = withoutControls(text.replace(/\r\n?/g, '\n'))
  if (clean.length <= CELL_CHARS_MAX) return clean
  const kept = clean.slice(0, CELL_CHARS_MAX - CUT.length)
  return `${withoutControls(kept)}${CUT}`
}

/** Text as content or as a double-quoted attribute of XML. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** The content of a text cell as XML. */
export function cellXml(text: string): string {
  return escapeXml(cellText(text).replace(ENCODED, '_x005F_'))
}

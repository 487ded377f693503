/** What an object says anew when it moves to another file. */
export type Rewriting = {
  /** The new number of an object that it names. */
  ref: (number: number) => number
  /** What comes before the names by which cells of tables are found. */
  idPrefix: string
  /** What is added to the keys of pages and links in the tree that leads back to their structure. */
  keyBase: number
}

/** Where the names of cells stand, as strings. */
const BEFORE_ID = /\/(?:ID |Headers \[)$/

/** An object's text for another file. What people wrote stands in it as strings, and these stay as they are. */
export function rewriteObject(text: string, { ref, idPrefix, keyBase }: Rewriting): string {
  const plain = (piece: string) =>
    piece
      .replace(/(\d+) 0 R/g, (_, number) => `${String(ref(Number(number)))} 0 R`)
      .replace(/\/(StructParents?) (\d+)/g, (_, name, key) => `/${name} ${keyBase + Number(key)}`)
  let written = ''
  let from = 0
  let isId = false
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
    const before = text.slice(from, open)
    isId = (isId && before === ' ') || BEFORE_ID.test(before)
    const end = endOfString(text, open)
    written += `${plain(before)}(${isId ? idPrefix : ''}${text.slice(open + 1, end)}`
    from = end
  }
  return written + plain(text.slice(from))
}

/** Behind the bracket that ends the string that begins at `open`; brackets in a string stand in pairs or behind a backslash. */
function endOfString(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (char === '(') depth += 1
    else if (char === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

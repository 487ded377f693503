import { readReferences } from './read-references.ts'

const TAG_NAME = /^<\/?([a-z][a-z\d]*)/i
/** Elements whose content nobody reads. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head'])
/** Elements that stand on lines of their own. */
const BLOCK = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/**
 * The words of a piece of HTML: tags and comments dropped, with all that stands in scripts and styles; blocks on lines of their own. Linear in its length. The result is text
 * and never HTML again, even where it has `<` in it.
 */
export function readHtml(html: string): string {
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    words += html.slice(at, open)
    const mark = markAt(html, open)
    // What is never closed is no tag: the rest is text.
    if (mark === null) return tidy(words + html.slice(open))
    words += mark.words
    at = mark.end
  }
  return tidy(words + html.slice(at))
}

/** What stands at a `<`: where it ends, and what is read in its place; `null` where it does not end. */
function markAt(html: string, open: number): { end: number; words: string } | null {
  if (html.startsWith('<!--', open)) return skipTo(html, '-->', open + 4)
  if (/[!?]/.test(html.charAt(open + 1))) return skipTo(html, '>', open)
  const name = TAG_NAME.exec(html.slice(open, open + 40))?.[1]?.toLowerCase()
  if (name === undefined) return { end: open + 1, words: '<' }
  const end = tagEnd(html, open)
  if (end === null) return null
  if (HIDDEN.has(name) && html.charAt(open + 1) !== '/') return skipElement(html, name, end)
  return { end, words: BLOCK.has(name) ? '\n' : '' }
}

function skipTo(html: string, last: string, from: number): { end: number; words: string } | null {
  const found = html.indexOf(last, from)
  return found < 0 ? null : { end: found + last.length, words: '' }
}

/** A script that never ends takes the rest along, as in a browser. */
function skipElement(html: string, name: string, from: number): { end: number; words: string } {
  const closing = new RegExp(`</${name}(?![a-z\\d])`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  const end = found === null ? -1 : html.indexOf('>', found.index)
  return { end: end < 0 ? html.length : end + 1, words: '' }
}

/** Where a tag ends; `>` in a quoted attribute does not end it. */
function tagEnd(html: string, open: number): number | null {
  let quote = ''
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if (character === '"' || character === "'") quote = character
  }
  return null
}

/** Spaces and lines as a browser shows them. */
function tidy(words: string): string {
  const lines = words.split('\n').map((line) => line.replaceAll(/[ \t\r\f]+/g, ' ').trim())
  return readReferences(lines.filter((line) => line !== '').join('\n'))
}

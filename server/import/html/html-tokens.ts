import { UnreadableError } from '../reader.ts'

/** A piece of markup. Names are in lower case; `text` has its references undecoded. */
export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'start'; name: string; attributes: ReadonlyMap<string, string>; isClosed: boolean }
  | { kind: 'end'; name: string }

/** Attributes that reading needs. The others are read over: event handlers, addresses of pictures, data of scripts. */
const WANTED = new Set(
  (
    'class id role rel itemprop property name content href hidden style lang dir datetime type open alt ' +
    'http-equiv pubdate aria-modal'
  ).split(' '),
)
/** Elements whose inside is no markup up to their own end tag. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes noscript'.split(' '))
const NONE: ReadonlyMap<string, string> = new Map()

/** More attributes on one element, and in one page, than any page that people read; a page with more was made to exhaust. */
const ATTRIBUTES_PER_TAG_MAX = 1_000
const ATTRIBUTES_MAX = 1_000_000

const TAG_NAME = /[a-zA-Z][^\s/>]*/y
const TAG_END = /[\s/]*>/y
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y

/**
 * The tags and texts of a page, as the HTML standard takes them apart; comments, document types and what stands in them are left out.
 * Linear in the length of the page.
 *
 * @throws UnreadableError `too-big` for a page with more attributes than is read
 */
export function* listHtmlTokens(markup: string): Generator<HtmlToken> {
  let at = 0
  let attributes = 0
  while (at < markup.length) {
    const open = findTag(markup, at)
    if (open > at) yield { kind: 'text', text: markup.slice(at, open) }
    if (open === markup.length) return
    const tag = readTag(markup, open)
    at = tag.end
    if (tag.token === null) continue
    yield tag.token
    if (tag.token.kind === 'end') continue
    attributes += tag.token.attributes.size + tag.unwanted
    if (attributes > ATTRIBUTES_MAX) throw tooManyAttributes()
    if (!RAW.has(tag.token.name)) continue
    const end = findRawEnd(markup, at, tag.token.name)
    yield { kind: 'text', text: markup.slice(at, end) }
    at = end
  }
}

/** Whether what stands in an element is no markup. */
export function isRawElement(name: string): boolean {
  return RAW.has(name)
}

/** Where the next `<` is that opens a tag, a comment or the like; other ones are plain characters. */
function findTag(markup: string, from: number): number {
  let at = markup.indexOf('<', from)
  while (at !== -1) {
    if (/[a-zA-Z!?/]/.test(markup.charAt(at + 1))) return at
    at = markup.indexOf('<', at + 1)
  }
  return markup.length
}

type TagToken = Exclude<HtmlToken, { kind: 'text' }>
type Tag = { token: TagToken | null; end: number; unwanted: number }

function readTag(markup: string, open: number): Tag {
  if (markup.startsWith('<!--', open)) return skipTo(commentEnd(markup, open + 4))
  const isEnd = markup.charAt(open + 1) === '/'
  const name = matchAt(TAG_NAME, markup, open + (isEnd ? 2 : 1))?.[0].toLowerCase()
  if (name === undefined) return skipTo(after(markup, '>', open))
  const read = readAttributes(markup, TAG_NAME.lastIndex)
  if (isEnd) return { token: { kind: 'end', name }, end: read.end, unwanted: 0 }
  const token: TagToken = {
    kind: 'start',
    name,
    attributes: read.attributes,
    isClosed: markup.charAt(read.end - 2) === '/',
  }
  return { token, end: read.end, unwanted: read.unwanted }
}

type Attributes = { attributes: ReadonlyMap<string, string>; end: number; unwanted: number }

function readAttributes(markup: string, from: number): Attributes {
  let attributes: Map<string, string> | null = null
  let count = 0
  let at = from
  while (matchAt(TAG_END, markup, at) === null) {
    const found = matchAt(ATTRIBUTE, markup, at)
    if (found === null)
      return { attributes: attributes ?? NONE, end: markup.length, unwanted: count }
    at = ATTRIBUTE.lastIndex
    count += 1
    if (count > ATTRIBUTES_PER_TAG_MAX) throw tooManyAttributes()
    const name = (found[1] ?? '').toLowerCase()
    if (!WANTED.has(name)) continue
    attributes ??= new Map()
    if (!attributes.has(name)) attributes.set(name, valueOf(found))
  }
  const wanted = attributes?.size ?? 0
  return { attributes: attributes ?? NONE, end: TAG_END.lastIndex, unwanted: count - wanted }
}

/** Of an attribute in double quotes, in single ones, in none, or without a value. */
function valueOf([, , double, single, bare]: RegExpExecArray): string {
  return double ?? single ?? bare ?? ''
}

/** A comment ends at `-->` or `--!>`; `<!-->` and `<!--->` are whole ones. */
function commentEnd(markup: string, from: number): number {
  if (markup.startsWith('>', from)) return from + 1
  if (markup.startsWith('->', from)) return from + 2
  const end = /--!?>/g
  end.lastIndex = from
  return end.test(markup) ? end.lastIndex : markup.length
}

function findRawEnd(markup: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  end.lastIndex = from
  return end.exec(markup)?.index ?? markup.length
}

function skipTo(end: number): Tag {
  return { token: null, end, unwanted: 0 }
}

function after(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from)
  return found === -1 ? markup.length : found + sign.length
}

function matchAt(pattern: RegExp, markup: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(markup)
}

function tooManyAttributes(): UnreadableError {
  return new UnreadableError('too-big', 'The page has more attributes than Stet reads.')
}

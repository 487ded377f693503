import { decodeReferences } from './html-references.ts'
import { type HtmlElement, type HtmlPage } from './html-element.ts'
import { impliedEnd, isStray, stopsEnd } from './html-nesting.ts'
import { type HtmlToken, isRawElement, listHtmlTokens } from './html-tokens.ts'
import { UnreadableError } from '../reader.ts'

/** As deep as browsers nest elements; a page that goes deeper was made to exhaust. */
const DEPTH_MAX = 512
/** Four times the longest pages that people read, such as a whole standard on one page. */
const ELEMENTS_MAX = 500_000
const JSON_LD_MAX = 50
const HEAD_LINES_MAX = 2_000

/** Elements that only say how letters look: they mean nothing to a reader, and old pages leave them open or crossed. */
const LOOKS = new Set('b i em strong font u small big tt nobr acronym'.split(' '))
const VOID = new Set(
  'area br col embed frame hr img input keygen param source track wbr'.split(' '),
)
const FRAME = new Set('html head body frameset'.split(' '))
const PAGE_DATA = new Set('meta link base'.split(' '))

/**
 * The tree of a page. Close to the HTML standard where it matters to the words: what ends a paragraph, an item, a cell; unclosed and crossed tags.
 *
 * @throws UnreadableError `too-big` for a page nested deeper, or of more elements, than is read
 */
export function readHtmlTree(markup: string): HtmlPage {
  const builder = new TreeBuilder()
  for (const token of listHtmlTokens(markup.replaceAll(/\r\n?/g, '\n'))) builder.take(token)
  return builder.page
}

class TreeBuilder {
  readonly page: HtmlPage
  private readonly stack: HtmlElement[]
  /** How many of each name are open, so that an end tag without a start costs nothing. */
  private readonly open = new Map<string, number>()
  private raw: { name: string; attributes: ReadonlyMap<string, string> } | null = null

  constructor() {
    const body = makeElement('body', new Map(), null)
    this.stack = [body]
    this.page = {
      body,
      textCount: 0,
      elementCount: 0,
      language: null,
      title: null,
      metas: [],
      links: [],
      base: null,
      jsonLd: [],
    }
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.takeText(token.text)
    else if (token.kind === 'end') this.takeEnd(token.name)
    else this.takeStart(token.name, token.attributes, token.isClosed)
  }

  private takeText(text: string): void {
    const raw = this.raw
    if (raw !== null) {
      this.takeRaw(raw.name, raw.attributes.get('type') ?? '', text)
      return
    }
    const { children } = this.top
    const before = children[children.length - 1]
    if (before?.kind === 'text') {
      before.text += decodeReferences(text)
      return
    }
    const number = this.page.textCount
    this.page.textCount += 1
    children.push({ kind: 'text', text: decodeReferences(text), number })
  }

  private takeRaw(name: string, type: string, text: string): void {
    if (name === 'title' && !this.isForeign) this.page.title ??= decodeReferences(text)
    const isJsonLd = name === 'script' && /^\s*application\/ld\+json\b/i.test(type)
    if (isJsonLd && this.page.jsonLd.length < JSON_LD_MAX) this.page.jsonLd.push(text)
  }

  private takeStart(
    name: string,
    attributes: ReadonlyMap<string, string>,
    isClosed: boolean,
  ): void {
    if (isRawElement(name)) this.raw = { name, attributes }
    else if (FRAME.has(name)) this.page.language ??= attributes.get('lang') ?? null
    else if (PAGE_DATA.has(name)) takePageData(this.page, name, decoded(attributes))
    else if (LOOKS.has(name)) this.endImplied(name)
    else if (!isStray(name, this.open)) this.takeElement(name, decoded(attributes), isClosed)
  }

  private takeElement(
    name: string,
    attributes: ReadonlyMap<string, string>,
    isClosed: boolean,
  ): void {
    this.endImplied(name)
    const element = makeElement(name, attributes, this.top)
    this.page.elementCount += 1
    if (this.page.elementCount > ELEMENTS_MAX)
      throw new UnreadableError('too-big', 'The page has more elements than Stet reads.')
    this.top.children.push(element)
    const isSelfClosed = isClosed && (this.isForeign || name === 'svg' || name === 'math')
    if (!VOID.has(name) && !isSelfClosed) this.push(element)
  }

  private takeEnd(name: string): void {
    this.raw = null
    if (LOOKS.has(name) || FRAME.has(name) || isRawElement(name)) return
    if (name === 'p' && this.isForeign) this.endImplied(name)
    if (name === 'br') {
      this.takeStart('br', new Map(), false)
      return
    }
    this.close(name)
  }

  /** Ends the innermost element of a name, where its end tag reaches it. */
  private close(name: string): void {
    if ((this.open.get(name) ?? 0) === 0) return
    const isStopped = stopsEnd(name)
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const open = this.stack[at]?.name ?? ''
      if (open === name) {
        this.popTo(at)
        return
      }
      if (isStopped(open)) return
    }
  }

  private get top(): HtmlElement {
    return this.stack[this.stack.length - 1] ?? this.page.body
  }

  private get isForeign(): boolean {
    return (this.open.get('svg') ?? 0) + (this.open.get('math') ?? 0) > 0
  }

  private push(element: HtmlElement): void {
    this.stack.push(element)
    this.open.set(element.name, (this.open.get(element.name) ?? 0) + 1)
    if (this.stack.length > DEPTH_MAX)
      throw new UnreadableError('too-big', 'The page is nested deeper than Stet reads.')
  }

  /** Ends what cannot hold an element of this name. */
  private endImplied(name: string): void {
    const ended = impliedEnd(name, this.stack, this.open)
    if (ended !== null) this.popTo(ended)
  }

  /** Ends the element at an index of the stack and those inside it. */
  private popTo(index: number): void {
    for (const { name } of this.stack.splice(index))
      this.open.set(name, (this.open.get(name) ?? 1) - 1)
  }
}

function takePageData(page: HtmlPage, name: string, given: ReadonlyMap<string, string>): void {
  const href = given.get('href')
  if (name === 'meta') takeMeta(page, given)
  else if (href === undefined) return
  else if (name === 'base') page.base ??= href
  else if (page.links.length < HEAD_LINES_MAX)
    page.links.push({ rel: (given.get('rel') ?? '').toLowerCase(), href })
}

function takeMeta({ metas }: HtmlPage, given: ReadonlyMap<string, string>): void {
  const named = ['property', 'name', 'itemprop', 'http-equiv'].find((key) => given.has(key))
  const content = given.get('content')
  if (named === undefined || content === undefined || metas.length >= HEAD_LINES_MAX) return
  metas.push({ name: (given.get(named) ?? '').trim().toLowerCase(), content })
}

function makeElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | null,
): HtmlElement {
  return { kind: 'element', name, attributes, parent, children: [] }
}

function decoded(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const value of attributes.values())
    if (value.includes('&'))
      return new Map([...attributes].map(([name, given]) => [name, decodeReferences(given)]))
  return attributes
}

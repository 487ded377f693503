import { type DocumentChange, PARTS_MAX } from '#shared/text/document.ts'
import { type HtmlSelection } from './html-article.ts'
import { type HtmlElement, type HtmlText } from './html-element.ts'
import { isHidden, isPicture, isWordless } from './html-hidden.ts'
import { readHtmlDate } from './html-date.ts'
import { saidLine } from '../said.ts'
import { BLOCKS } from './html-nesting.ts'
import { blockAt, type HtmlPlace, PAGE_PLACE, placeInside } from './html-place.ts'
import { isLayoutTable } from './html-table.ts'
import { type TextBuilder } from '../text-builder.ts'

const STRUCK = new Set(['del', 's', 'strike'])
/** Two of these side by side are never one word, though no blank stands between them. */
const APART = new Set(['a', 'time', 'button', 'label'])
/** One half is not 12. */
const FORMULA_SIGNS = new Map([
  ['mfrac', '/'],
  ['msup', '^'],
  ['msub', '_'],
])
const OWN_LINE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)/i
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F)+$/u
const RAISED = /^[+\-−]?\d{1,4}$/
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Writes the words of a page as blocks: those that are selected, none that are hidden. What is struck out is listed, not part of the text: read without
 * its line it would be asserted.
 */
export class HtmlBlockWriter {
  readonly changes: DocumentChange[] = []
  changesLeftOut = 0
  /** Counted between the first and the last selected words. */
  pictures = 0
  hasHiddenWords = false
  private readonly builder: TextBuilder
  private readonly selection: HtmlSelection
  private seen = -1
  private hasBreak = false
  private isRaised = false
  private quotes = 0
  private struck: string[] | null = null

  constructor(builder: TextBuilder, selection: HtmlSelection) {
    this.builder = builder
    this.selection = selection
  }

  /** Writes what stands in an element, as blocks of its own. */
  write(element: HtmlElement): void {
    this.begin(PAGE_PLACE)
    this.children(element, PAGE_PLACE)
    this.builder.end()
  }

  private children(element: HtmlElement, place: HtmlPlace): void {
    let before: HtmlElement | null = null
    for (const child of element.children) {
      if (child.kind === 'text') this.words(child, place)
      else {
        if (before !== null) this.put(between(element, before, child))
        this.element(child, place)
      }
      before = child.kind === 'text' ? null : child
    }
  }

  private element(element: HtmlElement, place: HtmlPlace): void {
    const { name } = element
    if (isHidden(element)) this.skipHidden(element)
    else if (isPicture(element)) this.picture(element)
    else if (isWordless(element)) this.skip(element)
    else if (name === 'br') this.lineBreak(place)
    else if (STRUCK.has(name) && this.struck === null) this.strike(element, place)
    else if (name === 'q') this.quote(element, place)
    else if (name === 'sup') this.raise(element, place)
    else if (BLOCKS.has(name) || OWN_LINE.test(element.attributes.get('style') ?? ''))
      this.block(element, place)
    else this.children(element, place)
  }

  private block(element: HtmlElement, place: HtmlPlace): void {
    const inside = placeInside(element, place, this.builder.offset)
    const isLayout = element.name === 'table' ? isLayoutTable(element) : inside.isLayout
    this.begin(inside, !place.isOneBlock)
    this.children(element, isLayout === inside.isLayout ? inside : { ...inside, isLayout })
    this.begin(place)
  }

  /** Begins a block, or a line where all is one block. */
  private begin(place: HtmlPlace, isNew = !place.isOneBlock): void {
    this.hasBreak = false
    if (this.struck !== null) this.struck.push(' ')
    else if (!isNew) this.builder.addBreak()
    else {
      const { kind, level } = blockAt(place, this.builder.offset)
      this.builder.begin(kind, level)
    }
  }

  private words({ text, number }: HtmlText, place: HtmlPlace): void {
    this.seen = number
    if (!this.selection.keeps(number)) return
    if (!place.isPreformatted) {
      this.line(text)
      return
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.lineBreak(place)
      this.line(line)
    }
  }

  private line(text: string): void {
    const words = withoutLooseBlanks(text)
    if (/\S/.test(words)) this.hasBreak = false
    this.put(this.isRaised ? raised(words) : words)
  }

  private put(words: string): void {
    if (this.struck === null) this.builder.add(words)
    else this.struck.push(words)
  }

  /** Two breaks with nothing between them end a paragraph. */
  private lineBreak(place: HtmlPlace): void {
    if (this.struck !== null) this.struck.push(' ')
    else if (this.hasBreak && !place.isOneBlock) this.begin(place)
    else {
      this.builder.addBreak()
      this.hasBreak = true
    }
  }

  private strike(element: HtmlElement, place: HtmlPlace): void {
    this.struck = []
    this.children(element, place)
    const text = saidLine(this.struck.join(''))
    this.struck = null
    if (text === null) return
    if (this.changes.length >= PARTS_MAX) {
      this.changesLeftOut += 1
      return
    }
    const { offset } = this.builder
    this.changes.push({
      kind: 'deletion',
      author: null,
      at: readHtmlDate(element.attributes.get('datetime') ?? ''),
      text,
      range: { start: offset, end: offset },
    })
  }

  /** A browser draws the marks of a quotation; they are not in the page. */
  private quote(element: HtmlElement, place: HtmlPlace): void {
    const isShown = this.selection.keeps(this.seen + 1)
    if (isShown) this.put(this.quotes === 0 ? '“' : '‘')
    this.quotes += 1
    this.children(element, place)
    this.quotes -= 1
    if (isShown) this.put(this.quotes === 0 ? '”' : '’')
  }

  /** 10<sup>6</sup> is not 106. */
  private raise(element: HtmlElement, place: HtmlPlace): void {
    this.isRaised = RAISED.test(onlyWords(element).trim())
    this.children(element, place)
    this.isRaised = false
  }

  private picture(element: HtmlElement): void {
    const isSelected = this.seen >= this.selection.first - 1 && this.seen < this.selection.last
    const sign = element.attributes.get('alt') ?? ''
    if (element.name === 'img' && EMOJI.test(sign)) {
      if (isSelected) this.put(sign)
    } else if (isSelected && element.name === 'img') this.pictures += 1
    this.skip(element)
  }

  private skipHidden(element: HtmlElement): void {
    const from = this.seen
    const hasWords = this.skip(element)
    const isSelected = this.seen > this.selection.first && from < this.selection.last
    if (hasWords && isSelected) this.hasHiddenWords = true
  }

  /** @returns whether there were words */
  private skip(element: HtmlElement): boolean {
    let hasWords = false
    for (const child of element.children) {
      if (child.kind === 'element') hasWords = this.skip(child) || hasWords
      else {
        this.seen = child.number
        hasWords ||= /\S/.test(child.text)
      }
    }
    return hasWords
  }
}

/** What stands between two elements that touch. An empty one, as anchors are, parts nothing. */
function between(parent: HtmlElement, before: HtmlElement, after: HtmlElement): string {
  const sign = FORMULA_SIGNS.get(parent.name)
  if (sign !== undefined) return sign
  const isApart = APART.has(before.name) || APART.has(after.name)
  return isApart && hasWords(before) && hasWords(after) ? ' ' : ''
}

function hasWords({ children }: HtmlElement): boolean {
  return children.some((child) => (child.kind === 'text' ? /\S/.test(child.text) : hasWords(child)))
}

/** No-break spaces are kept between two words and count as a blank elsewhere, as in the paragraphs that editors leave empty. */
function withoutLooseBlanks(text: string): string {
  if (/^[\s\u00A0\u200B\uFEFF]*$/.test(text)) return ' '
  if (!text.includes('\u00A0')) return text
  return text.replaceAll(/[ \t\n\f\r\u00A0]+/g, (blanks, at: number) => {
    const isEdge = at === 0 || at + blanks.length === text.length
    return blanks === '\u00A0' && !isEdge ? blanks : ' '
  })
}

function raised(words: string): string {
  return words
    .replaceAll(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)))
    .replace('+', '⁺')
    .replace(/[-−]/, '⁻')
}

/** The words of an element that holds nothing else, or a link that does. */
function onlyWords(element: HtmlElement): string {
  const [child, ...others] = element.children
  if (child === undefined || others.length > 0) return ''
  if (child.kind === 'text') return child.text
  return child.name === 'a' ? onlyWords(child) : ''
}

import { type BlockKind, type Direction } from '#shared/text/block.ts'
import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** What a paragraph says of itself, over its style. `outline` from 0, 9 for body text; `list` is `0` for "no list", `indent` from 0. */
export type ParagraphTraits = {
  styleId: string | null
  outline: number | null
  list: string | null
  indent: number | null
}

type Style = Omit<ParagraphTraits, 'styleId'> & {
  name: string
  basedOn: string | null
  isHidden: boolean | null
}

const HEADING_LEVEL_MAX = 6
const BODY_TEXT = 9
const CHAIN_MAX = 20

/** The styles of a Word file: what kind of block a paragraph is, and what is hidden. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>()
  private readonly blocks = new Map<string, { kind: BlockKind; level?: number }>()
  private readonly hidden = new Map<string, boolean | null>()
  private paragraphDefault: string | null = null
  /** Of the document's text by default, by the direction of its script. */
  languages: Record<Direction, string | null> = { ltr: null, rtl: null }

  /** @throws UnreadableError as `parseXml` */
  constructor(bytes: Uint8Array | null) {
    if (bytes === null) return
    const path: string[] = []
    let style: Style | null = null
    parseXml(bytes, DOCX_NAMESPACES, {
      open: (element) => {
        if (element.name === 'w:style') style = this.addStyle(element)
        else if (style !== null) readStyleElement(style, element, path)
        else if (element.name === 'w:lang' && path.includes('w:docDefaults'))
          this.addLanguage(element)
        path.push(element.name)
      },
      close(name) {
        path.pop()
        if (name === 'w:style') style = null
      },
    })
  }

  /** Kind and level of a paragraph, by what it says and by its style and the styles that one is based on. */
  blockOf(traits: ParagraphTraits): { kind: BlockKind; level?: number } {
    const key = JSON.stringify([traits.styleId, traits.outline, traits.list, traits.indent])
    const known = this.blocks.get(key)
    if (known !== undefined) return known
    const block = blockOfChain([
      { ...traits, name: '', basedOn: null, isHidden: null },
      ...this.chainOf(traits.styleId ?? this.paragraphDefault),
    ])
    this.blocks.set(key, block)
    return block
  }

  /** Whether words in this style are hidden; null when it does not say. */
  isHidden(styleId: string | null): boolean | null {
    if (styleId === null) return null
    const known = this.hidden.get(styleId)
    if (known !== undefined) return known
    const isHidden =
      this.chainOf(styleId).find((style) => style.isHidden !== null)?.isHidden ?? null
    this.hidden.set(styleId, isHidden)
    return isHidden
  }

  private addStyle({ attribute }: XmlElement): Style {
    const style: Style = {
      name: '',
      basedOn: null,
      outline: null,
      list: null,
      indent: null,
      isHidden: null,
    }
    const id = attribute('w:styleId') ?? ''
    this.styles.set(id, style)
    if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0'))
      this.paragraphDefault = id
    return style
  }

  private addLanguage({ attribute }: XmlElement): void {
    this.languages = { ltr: attribute('w:val'), rtl: attribute('w:bidi') }
  }

  /** A style and those it is based on, nearest first. */
  private chainOf(styleId: string | null): Style[] {
    const chain: Style[] = []
    let next = styleId
    while (next !== null && chain.length < CHAIN_MAX) {
      const style = this.styles.get(next)
      if (style === undefined) break
      chain.push(style)
      next = style.basedOn
    }
    return chain
  }
}

/** Whether a switch of Word, which may stand without a value, is on. */
export function isOn(value: string | null): boolean {
  return value === null || !/^(0|false|off)$/i.test(value)
}

/** Reads `w:outlineLvl`, `w:numId` and `w:ilvl` into traits, whatever else it is given. */
export function readTrait(
  traits: Omit<ParagraphTraits, 'styleId'>,
  { name, attribute }: XmlElement,
): void {
  if (name === 'w:outlineLvl') traits.outline = countOf(attribute('w:val'))
  else if (name === 'w:numId') traits.list = attribute('w:val')
  else if (name === 'w:ilvl') traits.indent = countOf(attribute('w:val'))
}

function readStyleElement(style: Style, element: XmlElement, path: readonly string[]): void {
  const value = element.attribute('w:val')
  if (element.name === 'w:name') style.name = value?.toLowerCase() ?? ''
  else if (element.name === 'w:basedOn') style.basedOn = value
  else if (element.name === 'w:vanish' && path.at(-2) === 'w:style') style.isHidden = isOn(value)
  else readTrait(style, element)
}

function blockOfChain(chain: readonly Style[]): { kind: BlockKind; level?: number } {
  const heading = headingLevel(chain)
  if (heading !== null) return { kind: 'heading', level: Math.min(heading, HEADING_LEVEL_MAX) }
  const names = chain.map((style) => style.name)
  if (names.some((name) => name === 'caption')) return { kind: 'caption' }
  const list = listLevel(chain)
  if (list !== null) return { kind: 'list-item', level: list }
  if (names.some((name) => /^(intense )?quote$|^block text$|^quotations$/.test(name)))
    return { kind: 'block-quote' }
  return { kind: 'paragraph' }
}

/** From 1. The built-in names are the same in every language of Word; the nearest style that says anything decides. */
function headingLevel(chain: readonly Style[]): number | null {
  for (const { outline, name } of chain) {
    if (outline !== null) return outline >= BODY_TEXT ? null : outline + 1
    const named = /^heading ([1-9])$/.exec(name)?.[1]
    if (named !== undefined) return Number(named)
    if (name === 'title') return 1
  }
  return null
}

/** From 1. */
function listLevel(chain: readonly Style[]): number | null {
  const list = chain.find((style) => style.list !== null)?.list
  if (list === '0') return null
  const indent = chain.find((style) => style.indent !== null)?.indent ?? null
  const named = chain
    .map((style) => /^list (?:bullet|number)(?: ([2-5]))?$/.exec(style.name))
    .find((match) => match !== null)
  if (named) return indent === null ? Number(named[1] ?? 1) : indent + 1
  return list === undefined ? null : (indent ?? 0) + 1
}

function countOf(value: string | null): number | null {
  return value !== null && /^\d{1,3}$/.test(value) ? Number(value) : null
}

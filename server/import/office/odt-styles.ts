import { type BlockKind } from '#shared/text/block.ts'
import { type XmlElement } from './xml.ts'

type Style = { parent: string | null; isHidden: boolean | null }

const CHAIN_MAX = 20

/** The styles of an OpenDocument text, filled while its parts are read. They tell captions, quotes and titles, and what is hidden. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>()
  private open: Style | null = null
  private isDefault = false
  /** Of the document's text by default; the second for right-to-left scripts. */
  language: string | null = null
  languageRightToLeft: string | null = null

  openElement({ name, attribute }: XmlElement): void {
    if (name === 'style:style') {
      const parent = attribute('style:parent-style-name')
      const family = attribute('style:family') ?? ''
      this.open = { parent, isHidden: null }
      this.styles.set(keyOf(family, attribute('style:name') ?? ''), this.open)
    } else if (name === 'style:default-style')
      this.isDefault = attribute('style:family') === 'paragraph'
    else if (name === 'style:text-properties') this.addTextProperties(attribute)
  }

  closeElement(name: string): void {
    if (name === 'style:style') this.open = null
    else if (name === 'style:default-style') this.isDefault = false
  }

  /** Kind and level of a paragraph by its style and those it inherits from; null for a plain one. */
  blockOf(styleName: string | null): { kind: BlockKind; level?: number } | null {
    const names = this.chainOf('paragraph', styleName).map(([name]) => name.toLowerCase())
    if (names.includes('title')) return { kind: 'heading', level: 1 }
    if (names.includes('caption')) return { kind: 'caption' }
    if (names.includes('quotations')) return { kind: 'block-quote' }
    return null
  }

  isHidden(family: 'paragraph' | 'text', styleName: string | null): boolean {
    const chain = this.chainOf(family, styleName)
    return chain.find(([, style]) => style.isHidden !== null)?.[1].isHidden ?? false
  }

  private addTextProperties(attribute: XmlElement['attribute']): void {
    const display = attribute('text:display')
    if (this.open !== null && display !== null) this.open.isHidden = display === 'none'
    if (!this.isDefault) return
    this.language = languageTag(attribute('fo:language'), attribute('fo:country'))
    this.languageRightToLeft = languageTag(
      attribute('style:language-complex'),
      attribute('style:country-complex'),
    )
  }

  /** Names and styles, nearest first. A style that is only named, as LibreOffice does with its own, still counts by its name. */
  private chainOf(family: string, styleName: string | null): [string, Style][] {
    const chain: [string, Style][] = []
    let next = styleName
    while (next !== null && chain.length < CHAIN_MAX) {
      const style = this.styles.get(keyOf(family, next)) ?? { parent: null, isHidden: null }
      chain.push([next, style])
      next = style.parent
    }
    return chain
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`
}

function languageTag(language: string | null, country: string | null): string | null {
  if (language === null || language === 'none') return null
  return country === null || country === 'none' ? language : `${language}-${country}`
}

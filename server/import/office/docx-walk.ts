import { symbolWords } from './docx-symbols.ts'
import { type DocxStory } from './docx-story.ts'
import { type FoundChange } from '../found-parts.ts'
import { type XmlElement } from './xml.ts'

/** Instructions of fields, readings over ideographs. */
const NEVER_READ = new Set(['w:instrText', 'w:delInstrText', 'w:rt'])

/** What is done where an element begins and where it ends, by its name. */
export type DocxElements = {
  open: ReadonlyMap<string, (walk: DocxWalk, element: XmlElement) => void>
  close: ReadonlyMap<string, (walk: DocxWalk) => void>
}

/** Where in a story the reading is: what is passed over, which changes are open. */
export class DocxWalk {
  readonly story: DocxStory
  isText = false
  private readonly elements: DocxElements
  /** Names of the elements around the reading, the innermost last. */
  private readonly path: readonly string[]
  private readonly changes: { depth: number; change: FoundChange }[] = []
  /** Per open `mc:AlternateContent`: whether one of its alternatives was taken. */
  private readonly alternatives: boolean[] = []
  private skippedFrom: number | null = null

  constructor(story: DocxStory, elements: DocxElements, path: readonly string[]) {
    this.story = story
    this.elements = elements
    this.path = path
  }

  /** Name of the element around the one that is being opened; `above` 2 for the one around that. */
  parent(above = 1): string {
    return this.path.at(-1 - above) ?? ''
  }

  /** A change that lasts until the element being opened, or one `above` it, is closed. */
  openChange(change: FoundChange, above: number): void {
    this.changes.push({ depth: this.path.length - above, change })
    this.story.openChange(change)
  }

  open(element: XmlElement): void {
    if (this.skippedFrom !== null) return
    if (this.isSkipped(element.name)) this.skippedFrom = this.path.length
    else this.elements.open.get(element.name)?.(this, element)
  }

  close(name: string): void {
    if (this.skippedFrom !== null) {
      if (this.skippedFrom === this.path.length) this.skippedFrom = null
      return
    }
    this.elements.close.get(name)?.(this)
    if (name === 'mc:AlternateContent') this.alternatives.pop()
    const last = this.changes.at(-1)
    if (last?.depth !== this.path.length) return
    this.changes.pop()
    this.story.closeChange(last.change)
  }

  text(words: string): void {
    if (!this.isText || this.skippedFrom !== null) return
    const font = this.story.run?.font ?? ''
    this.story.addWords(/^(symbol|wingdings)$/i.test(font) ? symbolWords(font, words) : words)
  }

  /** Old properties of what was changed; all alternatives but the first, which say the same once more for older programs. */
  private isSkipped(name: string): boolean {
    if (name === 'mc:AlternateContent') this.alternatives.push(false)
    if (name !== 'mc:Choice' && name !== 'mc:Fallback')
      return NEVER_READ.has(name) || name.endsWith('Change')
    const isTaken = this.alternatives.at(-1) ?? false
    this.alternatives[this.alternatives.length - 1] = true
    return isTaken
  }
}

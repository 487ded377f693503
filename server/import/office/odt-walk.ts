import { type OdtComment, type OdtNote, type OdtStory } from './odt-story.ts'
import { type XmlElement } from './xml.ts'

/** What is done where an element begins; what it returns is done where the element ends. */
export type OdtElements = ReadonlyMap<
  string,
  (walk: OdtWalk, element: XmlElement) => (() => void) | void
>

/** Who did something and when, as its elements say. */
export type Said = { author: string | null; at: string | null }

/** Where in an OpenDocument text the reading is: what is passed over, what ends next. */
export class OdtWalk {
  readonly story: OdtStory
  /** Id of the tracked change whose words are being read. */
  changeId: string | null = null
  /** Whether what is being read was deleted. */
  isRemoved = false
  note: OdtNote | null = null
  readonly comments = new Map<string, OdtComment>()
  /** Who and when is filled in here. */
  said: Said | null = null
  private readonly elements: OdtElements
  /** Names of the elements around the reading, the innermost last. */
  private readonly path: readonly string[]
  private readonly ends: { depth: number; end: () => void }[] = []
  private skipped: { from: number; isHidden: boolean } | null = null

  constructor(story: OdtStory, elements: OdtElements, path: readonly string[]) {
    this.story = story
    this.elements = elements
    this.path = path
  }

  open(element: XmlElement): void {
    if (this.skipped !== null) return
    const end = this.elements.get(element.name)?.(this, element)
    if (end) this.ends.push({ depth: this.path.length, end })
  }

  /** Passes over the element that is being opened. */
  skip(isHidden: boolean): void {
    this.skipped = { from: this.path.length, isHidden }
  }

  close(): void {
    if (this.skipped !== null) {
      if (this.skipped.from === this.path.length) this.skipped = null
      return
    }
    if (this.ends.at(-1)?.depth === this.path.length) this.ends.pop()?.end()
  }

  text(words: string): void {
    const inside = this.path.at(-1) ?? ''
    if (this.skipped !== null) this.story.findings.hasHiddenWords ||= this.isHiddenText(words)
    else if (inside === 'text:note-citation') this.addLabel(words)
    else if (inside === 'dc:creator') this.addSaid('author', words)
    else if (inside === 'dc:date') this.addSaid('at', words)
    else if (inside.startsWith('text:')) this.story.addWords(words)
  }

  private isHiddenText(words: string): boolean {
    return this.skipped?.isHidden === true && /\S/.test(words)
  }

  private addLabel(words: string): void {
    if (this.note !== null) this.note.label += words
  }

  private addSaid(what: keyof Said, words: string): void {
    if (this.said !== null) this.said[what] = (this.said[what] ?? '') + words
  }
}

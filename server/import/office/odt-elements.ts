import { type OdtElements, type OdtWalk } from './odt-walk.ts'
import { type FoundChange, type FoundComment } from '../found-parts.ts'
import { wordsOf, type Paragraph } from './xml-paragraph.ts'
import { type XmlElement } from './xml.ts'

type Open = (walk: OdtWalk, element: XmlElement) => (() => void) | void

const SPACES_MAX = 100

/** What the elements of OpenDocument texts do. Those that are not named do nothing; what is in them is read. */
export const ODT_ELEMENTS: OdtElements = new Map<string, Open>([
  ['text:p', openParagraph],
  ['text:h', openParagraph],
  ['text:list', nestList],
  ['text:numbered-paragraph', nestList],
  ['table:table-cell', openCell],
  ['draw:text-box', openBox],
  ['text:span', openSpan],
  ['text:section', openSection],
  ['text:hidden-text', openHiddenText],
  ['text:s', addSpaces],
  ['text:tab', ({ story }) => story.addWords('\t')],
  ['text:line-break', ({ story }) => story.addBreak()],
  ['text:note', openNote],
  ['text:note-citation', labelNote],
  ['text:note-body', openNoteBody],
  ['office:annotation', openComment],
  ['office:annotation-end', endComment],
  ['text:changed-region', openRegion],
  ['text:insertion', (walk) => openChange(walk, 'insertion')],
  ['text:deletion', (walk) => openChange(walk, 'deletion')],
  ['text:change', markChange],
  ['text:change-start', markChange],
  ['text:change-end', markChange],
  ['draw:image', countPicture],
  ['draw:object', findEmbedded],
  ['draw:object-ole', findEmbedded],
  ['draw:plugin', findEmbedded],
  ['draw:applet', findEmbedded],
  ['draw:floating-frame', findEmbedded],
  ...[
    'office:forms',
    'office:event-listeners',
    'table:covered-table-cell',
    'text:format-change',
    'text:ruby-text',
    'text:script',
    'text:table-of-content-source',
    'text:illustration-index-source',
    'text:table-index-source',
    'text:object-index-source',
    'text:user-index-source',
    'text:alphabetical-index-source',
    'text:bibliography-source',
  ].map((name): [string, Open] => [name, (walk) => walk.skip(false)]),
])

function openParagraph(walk: OdtWalk, { name, attribute }: XmlElement): (() => void) | void {
  const { story } = walk
  const styleName = attribute('text:style-name')
  if (story.styles.isHidden('paragraph', styleName)) {
    walk.skip(true)
    return
  }
  const level = name === 'text:h' ? headingLevel(attribute('text:outline-level')) : null
  // The words of a drawn shape stand in the middle of the paragraph that it hangs on.
  const isInside = story.isInParagraph
  if (isInside) story.enter()
  story.openParagraph(styleName, level)
  return () => (isInside ? story.leave() : story.closeParagraph())
}

function headingLevel(said: string | null): number {
  const level = /^\d{1,2}$/.test(said ?? '') ? Number(said) : 1
  return Math.min(Math.max(level, 1), 6)
}

function nestList({ story }: OdtWalk): () => void {
  story.nestList(1)
  return () => story.nestList(-1)
}

function openCell({ story }: OdtWalk): () => void {
  story.openCell()
  return () => story.closeCell()
}

function openBox({ story }: OdtWalk): () => void {
  story.enter()
  return () => story.leave()
}

function openSpan(walk: OdtWalk, { attribute }: XmlElement): void {
  if (walk.story.styles.isHidden('text', attribute('text:style-name'))) walk.skip(true)
}

function openSection(walk: OdtWalk, { attribute }: XmlElement): void {
  const display = attribute('text:display')
  const isMet = attribute('text:is-hidden') === 'true'
  if (display === 'none' || (display === 'condition' && isMet)) walk.skip(true)
}

function openHiddenText(walk: OdtWalk, { attribute }: XmlElement): void {
  if (attribute('text:is-hidden') === 'true') walk.skip(true)
}

function addSpaces({ story }: OdtWalk, { attribute }: XmlElement): void {
  const count = Number(attribute('text:c') ?? 1)
  story.addWords(' '.repeat(count >= 1 ? Math.min(count, SPACES_MAX) : 1))
}

function openNote(walk: OdtWalk, { attribute }: XmlElement): (() => void) | void {
  if (walk.isRemoved) {
    walk.skip(false)
    return
  }
  const kind = attribute('text:note-class') === 'endnote' ? 'endnote' : 'footnote'
  walk.note = { kind, label: '', offset: null, paragraphs: [] }
  walk.story.addNote(walk.note)
  return () => {
    walk.note = null
  }
}

function labelNote(walk: OdtWalk, { attribute }: XmlElement): void {
  const label = attribute('text:label')
  // The words of the element say the same once more.
  if (label === null || walk.note === null) return
  walk.note.label = label
  walk.skip(false)
}

function openNoteBody({ story, note }: OdtWalk): () => void {
  story.enter((paragraph) => note?.paragraphs.push(paragraph))
  return () => story.leave()
}

function openComment(walk: OdtWalk, { attribute }: XmlElement): (() => void) | void {
  if (walk.isRemoved) {
    walk.skip(false)
    return
  }
  const { story } = walk
  const place = { start: null, end: null, point: null }
  const comment: FoundComment = { author: null, at: null, text: '', place, answers: null }
  const name = attribute('office:name')
  const found = { comment, name, parentName: attribute('loext:parent-name') }
  story.addComment(found)
  if (name !== null) walk.comments.set(name, found)
  const paragraphs: Paragraph[] = []
  walk.said = comment
  story.enter((paragraph) => paragraphs.push(paragraph))
  return () => {
    story.leave()
    comment.text = wordsOf(paragraphs)
    walk.said = null
  }
}

function endComment({ story, comments }: OdtWalk, { attribute }: XmlElement): void {
  const place = comments.get(attribute('office:name') ?? '')?.comment.place
  if (!place) return
  story.mark(false, (offset) => {
    place.end = offset
  })
}

function openRegion(walk: OdtWalk, { attribute }: XmlElement): () => void {
  walk.changeId = attribute('text:id') ?? attribute('xml:id')
  return () => {
    walk.changeId = null
  }
}

function openChange(walk: OdtWalk, kind: 'insertion' | 'deletion'): () => void {
  const { story } = walk
  const said = { author: null, at: null }
  const change: FoundChange = { kind, ...said, words: [], start: null, end: null, border: false }
  if (walk.changeId !== null) story.addChange(walk.changeId, change)
  const paragraphs: Paragraph[] = []
  walk.said = change
  walk.isRemoved = true
  story.enter((paragraph) => paragraphs.push(paragraph))
  return () => {
    story.leave()
    change.words = [paragraphs.map(rawWords).join('\n')]
    walk.said = null
    walk.isRemoved = false
  }
}

/** With its blanks at both ends, which were deleted too. */
function rawWords({ pieces }: Paragraph): string {
  const words = pieces.map((piece) => (piece.kind === 'words' ? piece.words : ''))
  return words.join('')
}

function markChange({ story }: OdtWalk, { name, attribute }: XmlElement): void {
  story.markChange(attribute('text:change-id') ?? '', name === 'text:change-end')
}

function countPicture({ story }: OdtWalk): void {
  story.findings.pictures += 1
}

function findEmbedded({ story }: OdtWalk): void {
  story.findings.hasEmbedded = true
}

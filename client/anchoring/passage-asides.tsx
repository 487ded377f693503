import { type TextRange } from '#shared/text/block.ts'
import { type DocumentNote, type DocumentParts } from '#shared/text/document.ts'
import { type Aside } from './block-asides.ts'
import { pageCut, type PageWords } from './page-cut.tsx'
import './text-view.css'

export type MarkedDocument = Pick<DocumentParts, 'pages' | 'notes'>
export type PassageWords = PageWords & { noteCall: (label: string) => string }

const NONE: readonly Aside[] = []

/** What stands beside one passage that is shown without its document: pages that begin in it, and calls of notes, which lead nowhere here. In the order of the places. */
export function passageAsides(
  document: MarkedDocument | null,
  range: TextRange,
  words: PassageWords,
): readonly Aside[] {
  if (document === null) return NONE
  const { pages, notes } = document
  const cuts = (pages.length > 1 ? pages : [])
    .filter(({ start }) => start >= range.start && start < range.end)
    .map((page) => pageCut(page, words))
  const calls = notes.flatMap((note, nth) =>
    isCalledIn(note, range) ? [noteMark(note, nth, words)] : [],
  )
  return [...cuts, ...calls].toSorted((a, b) => a.at - b.at)
}

/** A note is called after the words that it is about, also after the last ones. */
export function isCalledIn({ reference }: DocumentNote, { start, end }: TextRange): boolean {
  return reference !== null && reference > start && reference <= end
}

function noteMark(note: DocumentNote, nth: number, words: PassageWords): Aside {
  const node = (
    <span className="note-mark" data-aside="" lang="en" dir="ltr">
      <span aria-hidden="true">{note.label}</span>
      <span className="visually-hidden">{words.noteCall(note.label)}</span>
    </span>
  )
  return { at: note.reference ?? 0, key: `call ${nth}`, node }
}

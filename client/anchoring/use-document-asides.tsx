import { useMemo } from 'react'
import { type TextRange } from '#shared/text/block.ts'
import { type DocumentNote, type DocumentPage, type DocumentParts } from '#shared/text/document.ts'
import { type Aside, type BlockAsides, blockIndexAt } from './block-asides.ts'
import { pageCut } from './page-cut.tsx'
import { scrollToRange } from './scroll-to-range.ts'

export type AsideWords = {
  page: (label: string) => string
  pageShort: (label: string) => string
  noteCall: (label: string) => string
  noteBack: (label: string) => string
}

type Asked = {
  blocks: readonly TextRange[]
  document: Pick<DocumentParts, 'pages' | 'notes'> | null
  /** The rendered text. */
  root: HTMLElement | null
  words: AsideWords
}

const NONE: ReadonlyMap<number, BlockAsides> = new Map()

/** Where pages begin, and the ways between the calls of notes and the notes. By index of the block. */
export function useDocumentAsides(asked: Asked): ReadonlyMap<number, BlockAsides> {
  const { blocks, document, root, words } = asked
  return useMemo(() => {
    if (document === null) return NONE
    const { pages, notes } = document
    if (pages.length < 2 && notes.length === 0) return NONE
    const before = new Map<number, DocumentPage>()
    const inside = new Map<number, Aside[]>()
    const add = (at: number, aside: Aside) => inside.set(at, [...(inside.get(at) ?? []), aside])
    for (const page of pages.length > 1 ? pages : []) {
      const at = blockIndexAt(blocks, page.start)
      if (at < 0) continue
      if (page.start <= (blocks[at]?.start ?? 0)) before.set(at, page)
      else add(at, pageCut(page, words))
    }
    notes.forEach((note, nth) => {
      for (const [at, aside] of noteAsides(blocks, { note, nth, root, words })) add(at, aside)
    })
    return joined(before, inside, words)
  }, [blocks, document, root, words])
}

function joined(
  before: ReadonlyMap<number, DocumentPage>,
  inside: ReadonlyMap<number, readonly Aside[]>,
  words: AsideWords,
): ReadonlyMap<number, BlockAsides> {
  const all = new Map<number, BlockAsides>()
  for (const at of new Set([...before.keys(), ...inside.keys()])) {
    const page = before.get(at)
    all.set(at, {
      before: page === undefined ? null : <PageMark page={page} words={words} />,
      inside: (inside.get(at) ?? []).toSorted((a, b) => a.at - b.at),
    })
  }
  return all
}

function PageMark({ page, words }: { page: DocumentPage; words: AsideWords }) {
  return (
    <p className="page-mark" data-aside="" lang="en" dir="ltr">
      <span aria-hidden="true">{words.pageShort(page.label)}</span>
      <span className="visually-hidden">{words.page(page.label)}</span>
    </p>
  )
}

type NotePlace = { note: DocumentNote; nth: number; root: HTMLElement | null; words: AsideWords }

function noteAsides(blocks: readonly TextRange[], place: NotePlace): [number, Aside][] {
  const { note, nth, words } = place
  const { reference, range, label } = note
  const last = blockIndexAt(blocks, Math.max(range.start, range.end - 1))
  if (reference === null || last < 0) return []
  const called = blockIndexAt(blocks, Math.max(0, reference - 1))
  if (called < 0) return []
  const call = (
    <button
      type="button"
      className="note-call"
      data-aside=""
      data-note-call={nth}
      lang="en"
      dir="ltr"
      aria-label={words.noteCall(label)}
      onClick={(event) => go(event, place, { to: range, focus: `[data-note-back="${nth}"]` })}
    >
      {label}
    </button>
  )
  const to = { start: Math.max(0, reference - 1), end: reference }
  const back = (
    <button
      type="button"
      className="note-back"
      data-aside=""
      data-note-back={nth}
      lang="en"
      dir="ltr"
      aria-label={words.noteBack(label)}
      onClick={(event) => go(event, place, { to, focus: `[data-note-call="${nth}"]` })}
    >
      ↩
    </button>
  )
  return [
    [called, { at: reference, key: `call ${nth}`, node: call }],
    [last, { at: range.end, key: `back ${nth}`, node: back }],
  ]
}

/** To the other end of a note: into sight, and the focus with it. The click is none on the words. */
function go(
  event: { stopPropagation: () => void },
  { root }: NotePlace,
  { to, focus }: { to: TextRange; focus: string },
): void {
  event.stopPropagation()
  if (root === null) return
  scrollToRange(root, to)
  root.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true })
}

import { type BlockKind } from '#shared/text/block.ts'
import { type DocumentChange, type DocumentNote } from '#shared/text/document.ts'
import { type NoteCount } from '../note-label.ts'

/** A tracked change of a run. `author` is a place in the story's list of authors; `at` as in the file, packed (see `rtfDttm`). */
export type RtfRevision = {
  kind: DocumentChange['kind']
  author: number | null
  at: number | null
}

/** What stands in a paragraph, in order. Words that a deletion took out are there too. */
export type RtfPiece =
  | { kind: 'words'; words: string; revision: RtfRevision | null }
  | { kind: 'break' }
  | { kind: 'note'; note: RtfNote }
  | { kind: 'anchor'; edge: 'start' | 'end' | 'point'; id: string }

export type RtfParagraph = { kind: BlockKind; level: number | undefined; pieces: RtfPiece[] }

/** `hasOwnMark`: it is called by a mark that the writer set, and not by its number. */
export type RtfNote = {
  kind: DocumentNote['kind']
  hasOwnMark: boolean
  paragraphs: RtfParagraph[]
}

/** `id` ties it to its anchors; `parent` is how many comments before it the one stands that it answers, as a negative number. */
export type RtfComment = {
  author: string
  at: number | null
  id: string
  parent: number | null
  paragraphs: RtfParagraph[]
}

/** A rich text taken apart: what an author wrote, and what was left out on the way. */
export type RtfStory = {
  paragraphs: RtfParagraph[]
  notes: RtfNote[]
  comments: RtfComment[]
  authors: string[]
  /** How notes without a mark of their own are counted. */
  count: Record<DocumentNote['kind'], NoteCount>
  info: { title: string; author: string; createdAt: string | null; modifiedAt: string | null }
  left: { pictures: number; objects: number; hasHidden: boolean; isCutShort: boolean }
}

/** Paragraphs as they come: those finished, the pieces of the open one, and those of text boxes that hang on it. */
export type RtfFlow = {
  paragraphs: RtfParagraph[]
  pieces: RtfPiece[]
  hung: RtfParagraph[]
  hasListMark: boolean
}

export function newRtfFlow(): RtfFlow {
  return { paragraphs: [], pieces: [], hung: [], hasListMark: false }
}

/** Ends the open paragraph of a flow. One without pieces leaves no trace. */
export function endRtfParagraph(flow: RtfFlow, kind: BlockKind, level: number | undefined): void {
  if (flow.pieces.length > 0) flow.paragraphs.push({ kind, level, pieces: flow.pieces })
  for (const paragraph of flow.hung) flow.paragraphs.push(paragraph)
  flow.pieces = []
  flow.hung = []
  flow.hasListMark = false
}

import { type DocumentNote } from '#shared/text/document.ts'
import { type Paragraph, type ParagraphWriter } from './xml-paragraph.ts'
import { trimRange } from '../word-range.ts'

/** A note whose words were written; `start` and `end` become its range. */
export type NoteBody = Omit<DocumentNote, 'range'> & { start: number; end: number }

/** Writes the words of a note as paragraphs of their own after the text so far. */
export function writeNote(
  writer: ParagraphWriter,
  note: Omit<DocumentNote, 'range'>,
  paragraphs: readonly Paragraph[],
): NoteBody {
  const start = writer.offset
  for (const paragraph of paragraphs) writer.write({ ...paragraph, block: { kind: 'paragraph' } })
  return { ...note, start, end: writer.offset }
}

/** Notes with their ranges in the finished text, in the order in which they are called. */
export function placeNotes(text: string, bodies: readonly NoteBody[]): DocumentNote[] {
  return bodies.map(({ start, end, reference, ...note }) => ({
    ...note,
    range: trimRange(text, { start, end }),
    reference: reference === null ? null : Math.min(reference, text.length),
  }))
}

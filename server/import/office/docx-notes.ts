import { PARTS_MAX, type DocumentNote } from '#shared/text/document.ts'
import { type DocxFindings, type NoteCall } from './docx-findings.ts'
import { noteLabel } from '../note-label.ts'
import { walkStories } from './docx-stories.ts'
import { DocxStory } from './docx-story.ts'
import { type DocxStyles } from './docx-styles.ts'
import { type NoteBody, writeNote } from './xml-note.ts'
import { cutWords } from '../said.ts'
import { type Paragraph, type ParagraphWriter } from './xml-paragraph.ts'

const LABEL_CHARS_MAX = 100

/** The paragraphs of foot- or endnotes, by the id under which the text calls them. Separators and other notes that are no notes are called by nothing. */
export function readDocxNotes(
  bytes: Uint8Array | null,
  kind: DocumentNote['kind'],
  findings: DocxFindings,
  styles: DocxStyles,
): ReadonlyMap<string, Paragraph[]> {
  const notes = new Map<string, Paragraph[]>()
  if (bytes === null) return notes
  const called = new Set(findings.calls.filter((call) => call.kind === kind).map((call) => call.id))
  walkStories(bytes, `w:${kind}`, ({ attribute }) => {
    const id = attribute('w:id') ?? ''
    if (!called.has(id) || notes.has(id)) return null
    const paragraphs: Paragraph[] = []
    notes.set(id, paragraphs)
    return new DocxStory(findings, styles, (paragraph) => paragraphs.push(paragraph))
  })
  return notes
}

/**
 * Writes the notes of a kind after the text so far, in the order in which they are called, and labels them: with the writer's own mark, else counted.
 *
 * @returns where each note stands once the text is finished
 */
export function writeDocxNotes(
  writer: ParagraphWriter,
  kind: DocumentNote['kind'],
  findings: DocxFindings,
  notes: ReadonlyMap<string, Paragraph[]>,
): NoteBody[] {
  const written = new Set<string>()
  const bodies: NoteBody[] = []
  let counted = 0
  for (const call of findings.calls.slice(0, PARTS_MAX)) {
    if (call.kind !== kind || written.has(call.id)) continue
    written.add(call.id)
    const label = labelOf(call, findings, counted)
    if (call.mark === null) counted += 1
    const note = { kind, label, reference: call.offset }
    bodies.push(writeNote(writer, note, notes.get(call.id) ?? []))
  }
  return bodies
}

function labelOf(call: NoteCall, findings: DocxFindings, counted: number): string {
  const mark = call.mark?.trim() ?? ''
  return mark === ''
    ? noteLabel(findings.count[call.kind], counted)
    : cutWords(mark, LABEL_CHARS_MAX)
}

import { type ReadDocument } from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { readDocxComments } from './docx-comments.ts'
import { newDocxFindings, type DocxFindings } from './docx-findings.ts'
import { readDocxMetadata } from './docx-metadata.ts'
import { readDocxNotes, writeDocxNotes } from './docx-notes.ts'
import { notWord, openDocxPackage, type DocxPackage } from './docx-package.ts'
import { walkStories } from './docx-stories.ts'
import { DocxStory } from './docx-story.ts'
import { DocxStyles } from './docx-styles.ts'
import { UnreadableError } from '../reader.ts'
import { TextBuilder } from '../text-builder.ts'
import { placeChanges, placeComments, warnOfCuts } from '../found-parts.ts'
import { placeNotes, type NoteBody } from './xml-note.ts'
import { ParagraphWriter } from './xml-paragraph.ts'
import { warnOfLeftOut } from './xml-warnings.ts'

/**
 * Reads a Word file (.docx, and .docm without its macros) as if all tracked changes were accepted. Foot- and endnotes stand after the body. Left out are
 * headers and footers, hidden text, instructions of fields, pictures, and everything that lies outside the file or is a file of its own inside.
 *
 * @throws UnreadableError `no-text` too, when there are no words in it
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const file = await openDocxPackage(bytes)
  const styles = new DocxStyles(await file.readOfMain('styles'))
  const findings = newDocxFindings()
  const builder = new TextBuilder()
  const writer = new ParagraphWriter(builder)
  readBody(file.main, findings, styles, writer)
  const bodies = await readNotes(file, findings, styles, writer)
  const { text, blocks } = builder.finish()
  if (text === '') throw new UnreadableError('no-text', 'There are no words in the document.')
  const dir = textDirection(text)
  const threads = await file.readOfMain('commentsExtended')
  const comments = readDocxComments(await file.readOfMain('comments'), threads, findings, styles)
  const language = findings.languages.most(dir) ?? styles.languages[dir]
  return {
    text,
    blocks,
    dir,
    reader: 'docx/1',
    metadata: readDocxMetadata(await file.readOfFile('core-properties'), language),
    comments: placeComments(text, comments),
    notes: placeNotes(text, bodies),
    changes: placeChanges(text, findings.changes),
    pages: [],
    warnings: [
      ...warnOfLeftOut({
        ...findings,
        hasChanges: findings.changes.length > 0,
        hasMacros: file.hasMacros,
        hasEmbedded: file.hasEmbedded || findings.hasEmbedded,
      }),
      ...warnOfCuts([findings.changes, comments, findings.calls]),
    ],
  }
}

function readBody(
  main: Uint8Array,
  findings: DocxFindings,
  styles: DocxStyles,
  writer: ParagraphWriter,
): void {
  let hasBody = false
  walkStories(main, 'w:body', () => {
    hasBody = true
    return new DocxStory(findings, styles, (paragraph) => writer.write(paragraph))
  })
  if (!hasBody) throw notWord()
}

async function readNotes(
  file: DocxPackage,
  findings: DocxFindings,
  styles: DocxStyles,
  writer: ParagraphWriter,
): Promise<NoteBody[]> {
  const bodies: NoteBody[] = []
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = readDocxNotes(await file.readOfMain(`${kind}s`), kind, findings, styles)
    bodies.push(...writeDocxNotes(writer, kind, findings, notes))
  }
  return bodies
}

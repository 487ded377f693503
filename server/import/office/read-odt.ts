import { PARTS_MAX, type ReadDocument } from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { readOdtContent } from './odt-content.ts'
import { readOdtMetadata } from './odt-metadata.ts'
import { ODT_NAMESPACES } from './odt-namespaces.ts'
import { type OdtFindings } from './odt-story.ts'
import { OdtStyles } from './odt-styles.ts'
import { UnreadableError } from '../reader.ts'
import { TextBuilder } from '../text-builder.ts'
import { placeChanges, placeComments, warnOfCuts, type FoundComment } from '../found-parts.ts'
import { placeNotes, writeNote, type NoteBody } from './xml-note.ts'
import { ParagraphWriter } from './xml-paragraph.ts'
import { cutWords } from '../said.ts'
import { warnOfLeftOut } from './xml-warnings.ts'
import { parseXml } from './xml.ts'
import { readZip, type Zip } from './zip.ts'

const MIME_TYPE = /^application\/vnd\.oasis\.opendocument\.text(-template|-master)?$/
const LABEL_CHARS_MAX = 100

/**
 * Reads an OpenDocument text (.odt) as if all tracked changes were accepted. Foot- and endnotes stand after the body. Left out are headers and footers,
 * hidden text, pictures, and everything that lies outside the file or is a file of its own inside.
 *
 * @throws UnreadableError `no-text` too, when there are no words in it
 */
export async function readOdt(bytes: Uint8Array): Promise<ReadDocument> {
  const zip = await readZip(bytes)
  const content = await readContent(zip)
  const styles = new OdtStyles()
  readStyles(await zip.read('styles.xml'), styles)
  const builder = new TextBuilder()
  const writer = new ParagraphWriter(builder)
  const findings = readOdtContent(content, styles, (paragraph) => writer.write(paragraph))
  if (findings === null) throw notText()
  const bodies = writeNotes(findings, writer)
  const { text, blocks } = builder.finish()
  if (text === '') throw new UnreadableError('no-text', 'There are no words in the document.')
  const dir = textDirection(text)
  const language = (dir === 'rtl' ? styles.languageRightToLeft : null) ?? styles.language
  const changes = [...findings.changes.values()]
  return {
    text,
    blocks,
    dir,
    reader: 'odt/1',
    metadata: readOdtMetadata(await zip.read('meta.xml'), language),
    comments: placeComments(text, threaded(findings)),
    notes: placeNotes(text, bodies),
    changes: placeChanges(text, changes),
    pages: [],
    warnings: [
      ...warnOfLeftOut({
        ...findings,
        hasChanges: changes.length > 0,
        hasMacros: hasMacros(zip),
        unknownLetters: 0,
      }),
      ...warnOfCuts([changes, findings.comments, findings.notes]),
    ],
  }
}

async function readContent(zip: Zip): Promise<Uint8Array> {
  const manifest = await zip.read('META-INF/manifest.xml')
  // Searched and not parsed: old OpenOffice puts a document type definition into it, and nothing else in it is of use.
  if (manifest !== null && Buffer.from(manifest).includes('encryption-data'))
    throw new UnreadableError(
      'encrypted',
      'The document is locked with a password. Save it without one and try again.',
    )
  const mimeType = await zip.read('mimetype')
  const content = await zip.read('content.xml')
  if (content === null || mimeType === null) throw notText()
  if (!MIME_TYPE.test(Buffer.from(mimeType).toString('latin1').trim())) throw notText()
  return content
}

function notText(): UnreadableError {
  return new UnreadableError('wrong-kind', 'The file is not an OpenDocument text (.odt).')
}

function readStyles(bytes: Uint8Array | null, styles: OdtStyles): void {
  if (bytes === null) return
  parseXml(bytes, ODT_NAMESPACES, {
    open: (element) => styles.openElement(element),
    close: (name) => styles.closeElement(name),
  })
}

/** Footnotes first, then endnotes, as on paper. */
function writeNotes(findings: OdtFindings, writer: ParagraphWriter): NoteBody[] {
  const notes = findings.notes.slice(0, PARTS_MAX)
  const inOrder = [
    ...notes.filter(({ kind }) => kind === 'footnote'),
    ...notes.filter(({ kind }) => kind === 'endnote'),
  ]
  return inOrder.map(({ kind, label, offset, paragraphs }) => {
    const note = { kind, label: cutWords(label.trim(), LABEL_CHARS_MAX), reference: offset }
    return writeNote(writer, note, paragraphs)
  })
}

function threaded({ comments }: OdtFindings): FoundComment[] {
  const indexes = new Map(comments.map(({ name }, index) => [name, index]))
  return comments.map(({ comment, parentName }) => {
    const answers = parentName === null ? null : (indexes.get(parentName) ?? null)
    return { ...comment, answers }
  })
}

function hasMacros(zip: Zip): boolean {
  return zip.names.some((name) => /^(basic|scripts)\/.+\.(xml|py|js|bsh)$/.test(name))
}

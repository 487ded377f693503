import { type ReadDocument } from '#shared/text/document.ts'
import { documentKind, type Kind } from './document-kind.ts'
import { guessLanguage } from './guess-language.ts'
import { readMarkdown, readPlain } from './plain/read-plain.ts'
import { type Reader, type ReadOptions, UnreadableError } from './reader.ts'

/** Each is loaded when it is needed: a plain text need not wait for what reads a PDF. */
const READERS: Record<Kind, () => Promise<Reader>> = {
  plain: async () => readPlain,
  markdown: async () => readMarkdown,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./office/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  odt: async () => (await import('./office/read-odt.ts')).readOdt,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  eml: async () => (await import('./mail/read-eml.ts')).readEml,
}

/**
 * Reads a document of any kind that is known. A language that it does not tell is guessed from its words.
 *
 * @param name as the file was called; tells kinds of text apart that look alike
 * @throws UnreadableError saying why not
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadDocument> {
  const read = await READERS[documentKind(name, bytes)]()
  const document = await read(bytes, options)
  if (document.blocks.length === 0)
    throw new UnreadableError('no-text', 'There is no text in this document.')
  const { textBytesMax } = options
  if (textBytesMax !== undefined && Buffer.byteLength(document.text) > textBytesMax)
    throw new UnreadableError(
      'too-big',
      `The text is larger than ${textBytesMax / 1024 / 1024} MiB.`,
    )
  const { metadata, dir } = document
  const said = metadata.language
  const isLikely = said !== null && RIGHT_TO_LEFT.test(said) === (dir === 'rtl')
  const language = isLikely ? said : ((await guessLanguage(document.text)) ?? said)
  return { ...document, metadata: { ...metadata, language } }
}

/** Languages that are written from right to left. A program often calls every text by the language of its menus. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)\b/i

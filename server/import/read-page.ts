import { type Context } from '../context.ts'
import { type KeptFile } from './keep-file.ts'
import { type ReadText } from './read-text.ts'
import { readUpload } from './read-upload.ts'

/** What a file of this type is called; what it really is its bytes tell. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'message/rfc822': '.eml',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

/** A text and the file that it was read from. */
export type ImportedContent = { read: ReadText; file: KeptFile }

/**
 * Fetches the document at an address and reads it; the bytes as they came are its original.
 *
 * @throws ProblemError as `fetchDocument` and `readUpload`
 */
export async function readPage(
  ctx: Context,
  url: string,
  how: { isWholePage?: boolean | undefined; signal: AbortSignal },
): Promise<ImportedContent> {
  const { isWholePage, signal } = how
  const fetched = await ctx.fetchDocument(url, signal)
  const { bytes, charset } = fetched
  const options = { url: fetched.url, charset: charset ?? undefined, isWholePage }
  const name = nameOf(fetched.fileName ?? 'page', fetched.contentType)
  const read = await readUpload(ctx, { upload: { name, bytes }, options, signal })
  return { read, file: { name, bytes, fetchedFrom: fetched.url } }
}

/** Addresses end in anything: the type that the server names decides what the file is called. */
function nameOf(name: string, contentType: string | null): string {
  const ending = ENDINGS[contentType ?? '']
  if (ending === undefined || name.toLowerCase().endsWith(ending)) return name
  return `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}${ending}`
}

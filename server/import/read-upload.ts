import { TEXT_BYTES_MAX } from '#shared/article/article.ts'
import { type Context } from '../context.ts'
import { sha256 } from '../sha256.ts'
import { type ReadText, type Upload } from './read-text.ts'
import { type ReadOptions } from './reader.ts'

export type UploadRequest = {
  upload: Upload
  options?: ReadOptions
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Reads an uploaded or fetched file, apart from the server.
 *
 * @throws ProblemError `unreadable-document`, `unsupported-type`, `too-large`, `too-many-requests`
 */
export async function readUpload(ctx: Context, request: UploadRequest): Promise<ReadText> {
  const { upload, options, signal } = request
  const read = await ctx.parseDocument({
    upload,
    options: { ...options, textBytesMax: TEXT_BYTES_MAX },
    userId: ctx.actor.userId,
    signal,
  })
  const { text, blocks, dir, reader, ...document } = read
  const { language } = document.metadata
  return { text, blocks, dir, reader, sha256: sha256(text), language, document }
}

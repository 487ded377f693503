import { z } from 'zod'
import { ReadDocument } from '#shared/text/document.ts'
import { packInput, unpackInput } from '../pack-input.ts'

/** What goes into the reader's process with the bytes of the file. */
export const ReaderJob = z.object({
  name: z.string(),
  options: z.object({
    encoding: z.literal('windows-1252').optional(),
    url: z.string().optional(),
    charset: z.string().optional(),
    isWholePage: z.boolean().optional(),
    textBytesMax: z.int().optional(),
  }),
})
export type ReaderJob = z.infer<typeof ReaderJob>

/** What comes out of it, as JSON: the document, or why there is none. */
export const ReaderAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), document: ReadDocument }),
  z.object({
    kind: z.literal('unreadable'),
    code: z.enum([
      'encrypted',
      'damaged',
      'wrong-kind',
      'no-text',
      'too-big',
      'encoding-unknown',
      'forbidden',
    ]),
    detail: z.string().max(1_000),
  }),
])
export type ReaderAnswer = z.infer<typeof ReaderAnswer>

export function packJob(job: ReaderJob, bytes: Uint8Array): Uint8Array[] {
  return packInput(job, bytes)
}

/** @throws Error for what `packJob` did not make */
export function unpackJob(packed: Buffer): { job: ReaderJob; bytes: Uint8Array } {
  const { head, bytes } = unpackInput(packed)
  return { job: ReaderJob.parse(head), bytes }
}

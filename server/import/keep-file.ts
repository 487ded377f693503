import { setImmediate } from 'node:timers/promises'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { type Blob, countParts, hasBlob, hasParts, keepBlob, putPart } from './blob.store.ts'
import { type Upload } from './read-text.ts'

/** A file that a text was read from. `fetchedFrom`: the address that it was fetched from in the end; null for an upload. */
export type KeptFile = Upload & { fetchedFrom: string | null }

/** A file with the bytes that are to be kept; its large parts are written already. Null for pasted text. */
export type StagedFile = { blob: Blob; name: string; fetchedFrom: string | null } | null

/** Columns of the row that names the file. */
export type FileColumns = {
  file_sha256: string | null
  file_name: string | null
  fetched_from: string | null
}

/**
 * Writes a large file part by part, others' changes in between, before the change that names it. Parts that no change comes to name are dropped later.
 */
export async function stageFile(ctx: Context, file: KeptFile | null): Promise<StagedFile> {
  if (file === null) return null
  const { bytes, name, fetchedFrom } = file
  const blob = { sha256: sha256(bytes), bytes, at: ctx.now() }
  if (hasParts(blob) && !(await hasBlob(ctx.db.read, blob.sha256))) {
    for (let part = 0; part < countParts(blob); part += 1) {
      await ctx.db.transaction((tx) => putPart(tx, blob, part))
      await setImmediate()
    }
  }
  return { blob, name, fetchedFrom }
}

/** Keeps the bytes of a file under their hash, inside the change that names them. */
export async function keepFile(tx: Queryable, file: StagedFile): Promise<FileColumns> {
  if (file === null) return { file_sha256: null, file_name: null, fetched_from: null }
  const { blob, name, fetchedFrom } = file
  await keepBlob(tx, blob)
  return { file_sha256: blob.sha256, file_name: name, fetched_from: fetchedFrom }
}

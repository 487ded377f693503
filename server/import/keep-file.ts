import { type Queryable } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { keepBlob } from './blob.store.ts'
import { type Upload } from './read-text.ts'

/** A file that a text was read from. `fetchedFrom`: the address that it was fetched from in the end; null for an upload. */
export type KeptFile = Upload & { fetchedFrom: string | null }

/** Columns of the row that names the file. */
export type FileColumns = {
  file_sha256: string | null
  file_name: string | null
  fetched_from: string | null
}

/** Keeps the bytes of a file under their hash; nothing for pasted text (`file` null). */
export async function keepFile(
  tx: Queryable,
  file: KeptFile | null,
  at: string,
): Promise<FileColumns> {
  if (file === null) return { file_sha256: null, file_name: null, fetched_from: null }
  const hash = sha256(file.bytes)
  await keepBlob(tx, { sha256: hash, bytes: file.bytes, at })
  return { file_sha256: hash, file_name: file.name, fetched_from: file.fetchedFrom }
}

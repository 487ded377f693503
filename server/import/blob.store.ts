import { type Queryable } from '../db/database.ts'

/** Larger files are kept in parts of this size, each written for itself: one write of ten megabytes holds everybody up. */
export const BLOB_PART_BYTES = 256 * 1024

export type Blob = { sha256: string; bytes: Uint8Array; at: string }

/** Whether a file is so large that its parts are written before the change that names it. */
export function hasParts({ bytes }: Blob): boolean {
  return bytes.byteLength > BLOB_PART_BYTES
}

export function countParts({ bytes }: Blob): number {
  return Math.ceil(bytes.byteLength / BLOB_PART_BYTES)
}

/** Writes one part of a file, unless it is there. */
export async function putPart(tx: Queryable, { sha256, bytes, at }: Blob, part: number) {
  const start = part * BLOB_PART_BYTES
  await tx
    .insertInto('blob_part')
    .values({
      sha256,
      part,
      bytes: Buffer.from(bytes.subarray(start, start + BLOB_PART_BYTES)),
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['sha256', 'part']).doNothing())
    .execute()
}

/**
 * Keeps bytes under their hash. Naming an existing row locks it, so that nobody drops it before this transaction ends. Parts of a large file that are not there, as
 * when somebody dropped the same file a moment ago, are written now.
 */
export async function keepBlob(tx: Queryable, blob: Blob): Promise<void> {
  const { sha256, bytes, at } = blob
  const size = bytes.byteLength
  const inline = hasParts(blob) ? Buffer.alloc(0) : Buffer.from(bytes)
  await tx
    .insertInto('blob')
    .values({ sha256, bytes: inline, size, created_at: at })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ size }))
    .execute()
  if (!hasParts(blob) || (await isWhole(tx, sha256, countParts(blob)))) return
  for (let part = 0; part < countParts(blob); part += 1) await putPart(tx, blob, part)
}

/** Whether all parts are there, or the bytes stand in the row itself, as they did before there were parts. */
async function isWhole(tx: Queryable, sha256: string, parts: number): Promise<boolean> {
  const row = await tx
    .selectFrom('blob_part')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (Number(row?.count ?? 0) === parts) return true
  const inline = await tx
    .selectFrom('blob')
    .select((eb) => eb.fn<number | string>('length', ['bytes']).as('length'))
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return Number(inline?.length ?? 0) > 0
}

export async function hasBlob(db: Queryable, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('blob')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

export async function findBlob(db: Queryable, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('blob')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row || row.bytes.byteLength > 0) return row?.bytes ?? null
  const parts = await db
    .selectFrom('blob_part')
    .select('bytes')
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute()
  return Buffer.concat(parts.map((part) => part.bytes))
}

/** Drops bytes that no snapshot or revision of any desk names any more; the row is locked first, so that a text made meanwhile is seen. */
export async function dropUnusedBlob(tx: Queryable, sha256: string): Promise<void> {
  await tx
    .updateTable('blob')
    .set((eb) => ({ size: eb.ref('size') }))
    .where('sha256', '=', sha256)
    .execute()
  const dropped = await tx
    .deleteFrom('blob')
    .where('sha256', '=', sha256)
    .where((eb) =>
      eb.and(
        (['snapshot', 'revision'] as const).map((table) =>
          eb.not(
            eb.exists(eb.selectFrom(table).select('number').where('file_sha256', '=', sha256)),
          ),
        ),
      ),
    )
    .executeTakeFirst()
  if (dropped.numDeletedRows > 0n)
    await tx.deleteFrom('blob_part').where('sha256', '=', sha256).execute()
}

/** Drops parts from before `before` whose change never came: the server ended in between. */
export async function dropStrayParts(tx: Queryable, before: string): Promise<void> {
  await tx
    .deleteFrom('blob_part')
    .where('created_at', '<', before)
    .where('sha256', 'not in', (eb) => eb.selectFrom('blob').select('sha256'))
    .execute()
}

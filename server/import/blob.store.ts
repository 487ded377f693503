import { type Queryable } from '../db/database.ts'

/** Keeps bytes under their hash. Naming an existing row locks it, so that nobody drops it before this transaction ends. */
export async function keepBlob(
  tx: Queryable,
  blob: { sha256: string; bytes: Uint8Array; at: string },
): Promise<void> {
  const { sha256, bytes, at } = blob
  await tx
    .insertInto('blob')
    .values({ sha256, bytes: Buffer.from(bytes), size: bytes.byteLength, created_at: at })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ size: bytes.byteLength }))
    .execute()
}

export async function findBlob(db: Queryable, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('blob')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Drops bytes that no snapshot or revision of any desk names any more; the row is locked first, so that a text made meanwhile is seen. */
export async function dropUnusedBlob(tx: Queryable, sha256: string): Promise<void> {
  await tx
    .updateTable('blob')
    .set((eb) => ({ size: eb.ref('size') }))
    .where('sha256', '=', sha256)
    .execute()
  await tx
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
    .execute()
}

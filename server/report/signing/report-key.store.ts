import { ReportKey } from '#shared/desk/report-key.ts'
import { type Queryable } from '../../db/database.ts'

/** The public halves of a desk's keys: the one in use first, then the last one first. */
export async function listReportKeys(db: Queryable, deskId: string): Promise<ReportKey[]> {
  const rows = await db
    .selectFrom('report_key')
    .select(['key_id', 'public_key', 'created_at', 'retired_at'])
    .where('desk_id', '=', deskId)
    .orderBy((eb) => eb('retired_at', 'is', null), 'desc')
    .orderBy('retired_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) =>
    ReportKey.parse({
      keyId: row.key_id,
      publicKey: row.public_key,
      createdAt: row.created_at,
      retiredAt: row.retired_at,
    }),
  )
}

/** The key that a desk signs with now; null where it signs nothing. The one way to a private key: it is for the report alone. */
export async function findSigningKey(
  db: Queryable,
  deskId: string,
): Promise<{ keyId: string; privateKey: string } | null> {
  const row = await db
    .selectFrom('report_key')
    .select(['key_id', 'private_key'])
    .where('desk_id', '=', deskId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (!row || row.private_key === null) return null
  return { keyId: row.key_id, privateKey: row.private_key }
}

export async function insertReportKey(
  tx: Queryable,
  deskId: string,
  { privateKey, ...key }: ReportKey & { privateKey: string },
): Promise<void> {
  await tx
    .insertInto('report_key')
    .values({
      desk_id: deskId,
      key_id: key.keyId,
      public_key: key.publicKey,
      private_key: privateKey,
      created_at: key.createdAt,
      retired_at: key.retiredAt,
    })
    .execute()
}

/** Ends the key in use and forgets its private half. Answers which it was; null where the desk signed nothing. */
export async function retireReportKey(
  tx: Queryable,
  deskId: string,
  at: string,
): Promise<string | null> {
  const row = await tx
    .updateTable('report_key')
    .set({ private_key: null, retired_at: at })
    .where('desk_id', '=', deskId)
    .where('retired_at', 'is', null)
    .returning('key_id')
    .executeTakeFirst()
  return row?.key_id ?? null
}

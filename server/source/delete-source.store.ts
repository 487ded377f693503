import { type Queryable } from '../db/database.ts'

/** How many claims have evidence from the source now; withdrawn ones too, as they can come back. */
export async function countClaimsOn(
  db: Queryable,
  deskId: string,
  sourceId: string,
): Promise<number> {
  const row = await db
    .selectFrom('evidence')
    .select((eb) => eb.fn.count('claim_id').distinct().as('count'))
    .where('desk_id', '=', deskId)
    .where('source_id', '=', sourceId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** How many claims were ever approved whose evidence, removed or not, is from the source. */
export async function countApprovedClaimsOn(
  db: Queryable,
  deskId: string,
  sourceId: string,
): Promise<number> {
  const row = await db
    .selectFrom('approval')
    .innerJoin('evidence', (join) =>
      join
        .onRef('evidence.desk_id', '=', 'approval.desk_id')
        .onRef('evidence.claim_id', '=', 'approval.claim_id'),
    )
    .select((eb) => eb.fn.count('approval.claim_id').distinct().as('count'))
    .where('approval.desk_id', '=', deskId)
    .where('evidence.source_id', '=', sourceId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Takes the source away with its snapshots and with evidence that was removed before. Answers the hashes of their files. */
export async function removeSource(
  tx: Queryable,
  deskId: string,
  sourceId: string,
): Promise<string[]> {
  const files = await tx
    .selectFrom('snapshot')
    .select('file_sha256')
    .where('desk_id', '=', deskId)
    .where('source_id', '=', sourceId)
    .where('file_sha256', 'is not', null)
    .distinct()
    .execute()
  await tx
    .deleteFrom('evidence_place')
    .where('desk_id', '=', deskId)
    .where('evidence_id', 'in', (eb) =>
      eb
        .selectFrom('evidence')
        .select('id')
        .where('desk_id', '=', deskId)
        .where('source_id', '=', sourceId),
    )
    .execute()
  for (const table of ['evidence', 'snapshot'] as const) {
    await tx
      .deleteFrom(table)
      .where('desk_id', '=', deskId)
      .where('source_id', '=', sourceId)
      .execute()
  }
  await tx.deleteFrom('source').where('desk_id', '=', deskId).where('id', '=', sourceId).execute()
  return files.flatMap((row) => row.file_sha256 ?? [])
}

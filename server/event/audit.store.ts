import { type Queryable } from '../db/database.ts'

/** A row of a desk's chain as it stands in the database: nothing of it has been judged. A purged payload is null. */
export type KeptRow = {
  seq: number
  row: Record<string, unknown>
  salt: string | null
  payload: string | null
}

/** The next rows of a desk's chain after a number. */
export async function listKeptRows(
  db: Queryable,
  deskId: string,
  page: { after: number; limit: number },
): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('event_payload', (join) =>
      join
        .onRef('event_payload.desk_id', '=', 'event.desk_id')
        .onRef('event_payload.seq', '=', 'event.seq'),
    )
    .selectAll('event')
    .select(['event_payload.payload', 'event_payload.salt'])
    .where('event.desk_id', '=', deskId)
    .where('event.seq', '>', page.after)
    .orderBy('event.seq')
    .limit(page.limit)
    .execute()
  return rows.map((kept) => ({
    seq: kept.seq,
    salt: kept.salt,
    payload: kept.payload,
    row: {
      deskId: kept.desk_id,
      seq: kept.seq,
      at: kept.at,
      actorId: kept.actor_id,
      tokenId: kept.token_id,
      kind: kept.kind,
      articleId: kept.article_id,
      subject: kept.subject,
      payloadHash: kept.payload_hash,
      prevHash: kept.prev_hash,
      hash: kept.hash,
    },
  }))
}

import { Event } from '#shared/event/event.ts'
import { type Queryable } from '../db/database.ts'
import { mapInTurns } from '../db/map-in-turns.ts'
import { prepared } from '../db/prepared.ts'
import { type EventPayloadTable, type EventTable } from '../db/tables.ts'

export type StoredEvent = Event & { payload: string | null; salt: string | null; actorName: string }

const nextSeq = prepared((db, desk: { id: string }) =>
  db
    .updateTable('desk')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', desk.id)
    .returning(['seq', 'head_hash']),
)

/** Takes the desk's next number. This puts the desk's writes in order: others wait here until this transaction ends. */
export async function takeSeq(
  tx: Queryable,
  deskId: string,
): Promise<{ seq: number; headHash: string }> {
  const [row] = await nextSeq(tx, { id: deskId })
  if (!row) throw new Error('there is no such desk')
  return { seq: row.seq, headHash: row.head_hash }
}

/** Number and hash of a desk's last row. */
export async function findHead(
  db: Queryable,
  deskId: string,
): Promise<{ seq: number; headHash: string }> {
  const row = await db
    .selectFrom('desk')
    .select(['seq', 'head_hash'])
    .where('id', '=', deskId)
    .executeTakeFirstOrThrow()
  return { seq: row.seq, headHash: row.head_hash }
}

const newHead = prepared((db, desk: { id: string; seq: number; hash: string }) =>
  db.updateTable('desk').set({ seq: desk.seq, head_hash: desk.hash }).where('id', '=', desk.id),
)

export async function setHead(
  tx: Queryable,
  deskId: string,
  head: { seq: number; headHash: string },
): Promise<void> {
  await newHead(tx, { id: deskId, seq: head.seq, hash: head.headHash })
}

const newEvent = prepared((db, row: EventTable) => db.insertInto('event').values(row))
const newPayload = prepared((db, row: EventPayloadTable) =>
  db.insertInto('event_payload').values(row),
)

export async function insertEvent(
  tx: Queryable,
  event: Event,
  payload: { salt: string; text: string },
): Promise<void> {
  const key = { desk_id: event.deskId, seq: event.seq }
  await newEvent(tx, {
    ...key,
    at: event.at,
    actor_id: event.actorId,
    token_id: event.tokenId,
    kind: event.kind,
    article_id: event.articleId,
    subject: event.subject,
    payload_hash: event.payloadHash,
    prev_hash: event.prevHash,
    hash: event.hash,
  })
  await newPayload(tx, { ...key, salt: payload.salt, payload: payload.text })
}

/** Events of one subject (`claim:<id>`), oldest first, with payload and the name of who did it. */
export async function listEventsOf(
  db: Queryable,
  deskId: string,
  subject: string,
): Promise<StoredEvent[]> {
  const rows = await joined(db)
    .where('event.desk_id', '=', deskId)
    .where('event.subject', '=', subject)
    .orderBy('event.seq')
    .execute()
  return rows.map(toEvent)
}

/** A page of the log after `after`, oldest first; of one article where given. */
export async function listEvents(
  db: Queryable,
  deskId: string,
  page: { after: number; limit: number; articleId?: string },
): Promise<StoredEvent[]> {
  let query = joined(db).where('event.desk_id', '=', deskId).where('event.seq', '>', page.after)
  if (page.articleId !== undefined) query = query.where('event.article_id', '=', page.articleId)
  const rows = await query.orderBy('event.seq').limit(page.limit).execute()
  return mapInTurns(rows, toEvent)
}

function joined(db: Queryable) {
  return db
    .selectFrom('event')
    .leftJoin('event_payload', (join) =>
      join
        .onRef('event_payload.desk_id', '=', 'event.desk_id')
        .onRef('event_payload.seq', '=', 'event.seq'),
    )
    .leftJoin('app_user', 'app_user.id', 'event.actor_id')
    .selectAll('event')
    .select(['event_payload.payload', 'event_payload.salt', 'app_user.name as actor_name'])
}

function toEvent(
  row: EventTable & { payload: string | null; salt: string | null; actor_name: string | null },
): StoredEvent {
  const event = Event.parse({
    deskId: row.desk_id,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    tokenId: row.token_id,
    kind: row.kind,
    articleId: row.article_id,
    subject: row.subject,
    payloadHash: row.payload_hash,
    prevHash: row.prev_hash,
    hash: row.hash,
  })
  return { ...event, payload: row.payload, salt: row.salt, actorName: row.actor_name ?? '' }
}

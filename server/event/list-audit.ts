import { type Event } from '#shared/event/event.ts'
import { type Page } from '#shared/page.ts'
import { type Queryable } from '../db/database.ts'
import { listEvents } from './event.store.ts'

export type AuditEntry = Event & { actorName: string; payload: unknown }

/** A page of a desk's log, or of what it tells of one article, oldest first. The cursor is the number of the last row. A purged payload is null. */
export async function listAudit(
  db: Queryable,
  deskId: string,
  page: { limit: number; cursor?: string | undefined; articleId?: string },
): Promise<Page<AuditEntry>> {
  const { articleId, limit } = page
  const after = Number(page.cursor ?? 0)
  const of = articleId === undefined ? {} : { articleId }
  const events = await listEvents(db, deskId, { after, limit: limit + 1, ...of })
  const items = events.slice(0, limit).map(({ salt: _salt, payload, ...event }) => ({
    ...event,
    payload: payload === null ? null : parsed(payload),
  }))
  const last = items.at(-1)
  return { items, nextCursor: events.length > limit && last ? String(last.seq) : null }
}

function parsed(text: string): unknown {
  return JSON.parse(text)
}

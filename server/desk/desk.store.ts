import { DeskPolicy } from '#shared/desk/desk.ts'
import { type Queryable } from '../db/database.ts'
import { type DeskTable } from '../db/tables.ts'

export type DeskRow = {
  id: string
  name: string
  timeZone: string
  language: string
  policy: DeskPolicy
  policyVersion: number
  version: number
  createdAt: string
}

export async function findDeskById(db: Queryable, id: string): Promise<DeskRow | null> {
  const row = await db.selectFrom('desk').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toDesk(row) : null
}

/** Desks by name. */
export async function listDesksById(db: Queryable, ids: readonly string[]): Promise<DeskRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('desk')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toDesk)
}

export async function insertDesk(
  tx: Queryable,
  desk: { id: string; name: string; timeZone: string; language: string; policy: DeskPolicy },
  at: string,
): Promise<void> {
  await tx
    .insertInto('desk')
    .values({
      id: desk.id,
      name: desk.name,
      time_zone: desk.timeZone,
      language: desk.language,
      policy: JSON.stringify(desk.policy),
      policy_version: 1,
      created_at: at,
      version: 1,
      seq: 0,
      head_hash: '',
    })
    .execute()
}

/** Changes a desk that is still at the version read; false when somebody was quicker. */
export async function updateDesk(tx: Queryable, before: DeskRow, next: DeskRow): Promise<boolean> {
  const result = await tx
    .updateTable('desk')
    .set({
      name: next.name,
      time_zone: next.timeZone,
      language: next.language,
      policy: JSON.stringify(next.policy),
      policy_version: next.policyVersion,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function toDesk(row: DeskTable): DeskRow {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    language: row.language,
    policy: DeskPolicy.parse(JSON.parse(row.policy)),
    policyVersion: row.policy_version,
    version: row.version,
    createdAt: row.created_at,
  }
}

import { type Queryable } from '../db/database.ts'

export type HouseEventRow = {
  seq: number
  at: string
  actorId: string | null
  kind: string
  subject: string
  payload: string
  prevHash: string
  hash: string
}

export async function takeHouseSeq(tx: Queryable): Promise<{ seq: number; headHash: string }> {
  const row = await tx
    .updateTable('house')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', 1)
    .returning(['seq', 'head_hash'])
    .executeTakeFirstOrThrow()
  return { seq: row.seq, headHash: row.head_hash }
}

export async function setHouseHead(tx: Queryable, hash: string): Promise<void> {
  await tx.updateTable('house').set({ head_hash: hash }).where('id', '=', 1).execute()
}

export async function addHouseEvent(tx: Queryable, row: HouseEventRow): Promise<void> {
  await tx
    .insertInto('house_event')
    .values({
      seq: row.seq,
      at: row.at,
      actor_id: row.actorId,
      kind: row.kind,
      subject: row.subject,
      payload: row.payload,
      prev_hash: row.prevHash,
      hash: row.hash,
    })
    .execute()
}

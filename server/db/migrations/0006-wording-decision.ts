import { type Kysely } from 'kysely'

/**
 * What was decided about a proposed wording. `proposed_by`: who wrote it, null for one written before this was kept; `wording_before`: the words that it was for, as they
 * stood when it was decided, a JSON array.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = [
    'proposed_by',
    'wording_decision',
    'wording_decided_at',
    'wording_decided_by',
    'wording_reason',
    'wording_before',
  ] as const
  for (const column of columns)
    await db.schema.alterTable('claim').addColumn(column, 'text').execute()
}

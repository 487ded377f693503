import { type Kysely } from 'kysely'

/** What a newer snapshot did to quotes, and quotes whose place is not settled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('snapshot').addColumn('note', 'text').execute()
  await db.schema.alterTable('evidence').addColumn('quote', 'text').execute()
  await db.schema.alterTable('evidence').addColumn('quote_match', 'text').execute()
  await db.schema
    .createTable('evidence_place')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('evidence_id', 'text', (column) => column.notNull())
    .addColumn('snapshot', 'integer', (column) => column.notNull())
    .addColumn('match', 'text', (column) => column.notNull())
    .addColumn('spans', 'text', (column) => column.notNull())
    .addColumn('since_seq', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_place_key', ['desk_id', 'evidence_id', 'snapshot'])
    .addForeignKeyConstraint('evidence_place_evidence', ['desk_id', 'evidence_id'], 'evidence', [
      'desk_id',
      'id',
    ])
    .execute()
}

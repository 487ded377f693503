import { type Kysely } from 'kysely'

/** What people say about claims. `outside`: JSON of who wrote it and when, for a remark that came in a file; `parent_id`: the first comment of its thread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comment')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text')
    .addColumn('outside', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('comment_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('comment_claim', ['desk_id', 'claim_id'], 'claim', ['desk_id', 'id'])
    .execute()
  for (const of of ['claim', 'article'] as const)
    await db.schema
      .createIndex(`comment_${of}`)
      .on('comment')
      .columns(['desk_id', `${of}_id`])
      .execute()
}

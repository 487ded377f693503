import { type Kysely } from 'kysely'

/** What people say about claims. `outside`: JSON of who wrote it and when, for a remark that came in a file; `parent_id`: the first comment of its thread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('comment')
  const needed = ['desk_id', 'id', 'article_id', 'claim_id', 'text', 'created_at', 'created_by']
  for (const column of needed) table = table.addColumn(column, 'text', (each) => each.notNull())
  for (const column of ['parent_id', 'edited_at', 'resolved_at', 'resolved_by', 'outside'])
    table = table.addColumn(column, 'text')
  await table
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

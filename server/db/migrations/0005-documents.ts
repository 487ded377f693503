import { type Kysely, sql } from 'kysely'

/**
 * Files of every kind: what a text was read from and by what, and what else the document holds (comments, notes, tracked changes, pages, warnings).
 * `contact`: who was asked and what was answered, for a source that is a talk.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['file_sha256', 'file_name', 'reader', 'document', 'fetched_from'] as const)
    await db.schema.alterTable('revision').addColumn(column, 'text').execute()
  for (const column of ['document', 'fetched_from'] as const)
    await db.schema.alterTable('snapshot').addColumn(column, 'text').execute()
  await db.schema.alterTable('source').addColumn('contact', 'text').execute()
  await db.schema
    .createTable('blob_part')
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('bytes', sql`bytea`, (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('blob_part_key', ['sha256', 'part'])
    .execute()
  await db.schema
    .createTable('suggestion')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('comment', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('claim_id', 'text')
    .addColumn('evidence_id', 'text')
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('updated_by', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('suggestion_key', ['desk_id', 'article_id', 'revision', 'comment'])
    .addForeignKeyConstraint('suggestion_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
  for (const table of ['revision', 'snapshot'] as const)
    await db.schema
      .createIndex(`${table}_file`)
      .on(table)
      .columns(['desk_id', 'file_sha256'])
      .execute()
}

import { type Kysely } from 'kysely'

/** Fact-checks that others published, brought in from ClaimReview. `said` is JSON; `claim_id` is null for one that is about the article. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outside_check')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('claim_id', 'text')
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('outside_check_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('outside_check_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .addForeignKeyConstraint('outside_check_claim', ['desk_id', 'claim_id'], 'claim', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('outside_check_of_article')
    .on('outside_check')
    .columns(['desk_id', 'article_id'])
    .execute()
}

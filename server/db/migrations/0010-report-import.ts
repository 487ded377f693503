import { type Kysely } from 'kysely'

/**
 * Articles that came from another desk as a report. `outsider`: people who worked on them there; each has a row in `app_user`, with an address that is none and without
 * a password, so that nobody can sign in as them. `imported_entry`: what happened to their claims before; the log tells only what happened here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await imports(db)
  await entries(db)
  await db.schema
    .createIndex('snapshot_sha256')
    .on('snapshot')
    .columns(['desk_id', 'sha256'])
    .execute()
}

async function imports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article_import')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('from_desk', 'text', (column) => column.notNull())
    .addColumn('exported_at', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text')
    .addColumn('approvals', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_import_key', ['desk_id', 'article_id'])
    .addForeignKeyConstraint('article_import_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('article_import_sha256')
    .on('article_import')
    .columns(['desk_id', 'sha256'])
    .execute()
  await db.schema
    .createTable('outsider')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('app_user.id'))
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addPrimaryKeyConstraint('outsider_key', ['desk_id', 'user_id'])
    .addForeignKeyConstraint('outsider_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
}

async function entries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imported_entry')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('via_token', 'integer', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('from_desk', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('imported_entry_key', ['desk_id', 'claim_id', 'number'])
    .addForeignKeyConstraint('imported_entry_claim', ['desk_id', 'claim_id'], 'claim', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('imported_entry_article')
    .on('imported_entry')
    .columns(['desk_id', 'article_id'])
    .execute()
}

import { type Kysely } from 'kysely'

/**
 * What is published, and what was corrected since. `publication_link`: where a public page is found, a table of the house, as whoever asks names no desk; a link that was revoked
 * has no row. `publication_version`: every page that ever was public; the last one is what is served. `publication_claim`: the claims of that one, and the report itself as
 * number 0.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLinks(db)
  await createPublications(db)
  await createClaims(db)
  await createCorrections(db)
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_link')
    .addColumn('token', 'text', (column) => column.notNull().primaryKey())
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('publication_link_article')
    .unique()
    .on('publication_link')
    .columns(['desk_id', 'article_id'])
    .execute()
}

async function createPublications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('indexed', 'integer', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdraw_reason', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_key', ['desk_id', 'article_id'])
    .addForeignKeyConstraint('publication_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createTable('publication_version')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('claim_reviews', 'text', (column) => column.notNull())
    .addColumn('content_sha256', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('page_sha256', 'text', (column) => column.notNull())
    .addColumn('style_sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_version_key', ['desk_id', 'article_id', 'number'])
    .addForeignKeyConstraint(
      'publication_version_publication',
      ['desk_id', 'article_id'],
      'publication',
      ['desk_id', 'article_id'],
    )
    .execute()
}

async function createClaims(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_claim')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('claim_id', 'text')
    .addColumn('approval_id', 'text')
    .addColumn('facts', 'text')
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('page_sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_claim_key', ['desk_id', 'article_id', 'number'])
    .addForeignKeyConstraint(
      'publication_claim_publication',
      ['desk_id', 'article_id'],
      'publication',
      ['desk_id', 'article_id'],
    )
    .execute()
}

async function createCorrections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('correction')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('claim_id', 'text')
    .addColumn('missed_approval', 'text')
    .addColumn('missed_why', 'text')
    .addColumn('published_in', 'integer')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('correction_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('correction_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('correction_number')
    .unique()
    .on('correction')
    .columns(['desk_id', 'article_id', 'number'])
    .execute()
}

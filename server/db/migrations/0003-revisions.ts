import { type Kysely } from 'kysely'

/** What a new text does to the claims of an article, and what a new snapshot does to quotes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('revision').addColumn('note', 'text').execute()
  await db.schema
    .alterTable('revision')
    .addColumn('new_sentences', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('placement')
    .addColumn('outcome', 'text', (column) => column.notNull().defaultTo('marked'))
    .execute()
  await db.schema
    .alterTable('placement')
    .addColumn('candidates', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await db.schema.alterTable('placement').addColumn('since', 'integer').execute()
  await db.schema.alterTable('placement').addColumn('settled_seq', 'integer').execute()
  await db.schema
    .alterTable('approval')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}

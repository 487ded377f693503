import { type Kysely, sql } from 'kysely'

/**
 * Keys with which desks sign their reports. `private_key`: PKCS #8 in base64url, null once the key is retired; at most one key of a desk is not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_key')
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('private_key', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .addPrimaryKeyConstraint('report_key_key', ['desk_id', 'key_id'])
    .addForeignKeyConstraint('report_key_desk', ['desk_id'], 'desk', ['id'])
    .execute()
  await db.schema
    .createIndex('report_key_in_use')
    .unique()
    .on('report_key')
    .column('desk_id')
    .where(sql.ref('retired_at'), 'is', null)
    .execute()
}

import { type CreateTableBuilder, type Kysely } from 'kysely'

/** What belongs to a desk: every key begins with the desk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await deskAndLog(db)
  await articles(db)
  await sources(db)
  await claims(db)
  await evidence(db)
  await approvals(db)
}

/** Adds required text columns, then optional ones, then required integers. */
function columns<Table extends string>(
  table: CreateTableBuilder<Table, never>,
  names: {
    text?: readonly string[]
    optionalText?: readonly string[]
    integer?: readonly string[]
  },
): CreateTableBuilder<Table, string> {
  let built: CreateTableBuilder<Table, string> = table
  for (const name of names.text ?? [])
    built = built.addColumn(name, 'text', (column) => column.notNull())
  for (const name of names.optionalText ?? []) built = built.addColumn(name, 'text')
  for (const name of names.integer ?? [])
    built = built.addColumn(name, 'integer', (column) => column.notNull())
  return built
}

async function deskAndLog(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('desk'), {
    text: ['id', 'name', 'time_zone', 'language', 'policy', 'created_at', 'head_hash'],
    integer: ['policy_version', 'version', 'seq'],
  })
    .addPrimaryKeyConstraint('desk_key', ['id'])
    .execute()
  await columns(db.schema.createTable('member'), {
    text: ['desk_id', 'user_id', 'role', 'joined_at'],
    optionalText: ['removed_at'],
    integer: ['can_clear_legal', 'version'],
  })
    .addPrimaryKeyConstraint('member_key', ['desk_id', 'user_id'])
    .addForeignKeyConstraint('member_desk', ['desk_id'], 'desk', ['id'])
    .addForeignKeyConstraint('member_app_user', ['user_id'], 'app_user', ['id'])
    .execute()
  await db.schema.createIndex('member_user').on('member').columns(['user_id', 'desk_id']).execute()
  await columns(db.schema.createTable('event'), {
    text: ['desk_id', 'at', 'actor_id', 'kind', 'subject', 'payload_hash', 'prev_hash', 'hash'],
    optionalText: ['token_id', 'article_id'],
    integer: ['seq'],
  })
    .addPrimaryKeyConstraint('event_key', ['desk_id', 'seq'])
    .addForeignKeyConstraint('event_desk', ['desk_id'], 'desk', ['id'])
    .execute()
  await db.schema
    .createIndex('event_subject')
    .on('event')
    .columns(['desk_id', 'subject', 'seq'])
    .execute()
  await db.schema
    .createIndex('event_article')
    .on('event')
    .columns(['desk_id', 'article_id', 'seq'])
    .execute()
  await columns(db.schema.createTable('event_payload'), {
    text: ['desk_id', 'salt', 'payload'],
    integer: ['seq'],
  })
    .addPrimaryKeyConstraint('event_payload_key', ['desk_id', 'seq'])
    .addForeignKeyConstraint('event_payload_event', ['desk_id', 'seq'], 'event', ['desk_id', 'seq'])
    .execute()
}

async function articles(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('article'), {
    text: ['desk_id', 'id', 'title', 'stage', 'created_at', 'created_by', 'updated_at'],
    optionalText: ['byline', 'archived_at'],
    integer: ['last_number', 'revision', 'version'],
  })
    .addPrimaryKeyConstraint('article_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('article_desk', ['desk_id'], 'desk', ['id'])
    .execute()
  await db.schema
    .createIndex('article_by_time')
    .on('article')
    .columns(['desk_id', 'updated_at'])
    .execute()
  await columns(db.schema.createTable('revision'), {
    text: [
      'desk_id',
      'article_id',
      'text',
      'blocks',
      'sentences',
      'sha256',
      'language',
      'dir',
      'created_at',
      'created_by',
    ],
    integer: ['number', 'sentences_version'],
  })
    .addPrimaryKeyConstraint('revision_key', ['desk_id', 'article_id', 'number'])
    .addForeignKeyConstraint('revision_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
}

async function sources(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('source'), {
    text: [
      'desk_id',
      'id',
      'title',
      'medium',
      'proximity',
      'created_at',
      'created_by',
      'updated_at',
    ],
    optionalText: ['publisher', 'author', 'published_at', 'url', 'archive_url', 'retrieved_at'],
    integer: ['snapshot', 'version'],
  })
    .addPrimaryKeyConstraint('source_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('source_desk', ['desk_id'], 'desk', ['id'])
    .execute()
  await db.schema
    .createIndex('source_by_time')
    .on('source')
    .columns(['desk_id', 'updated_at'])
    .execute()
  await columns(db.schema.createTable('snapshot'), {
    text: [
      'desk_id',
      'source_id',
      'text',
      'blocks',
      'sha256',
      'reader',
      'language',
      'dir',
      'created_at',
      'created_by',
    ],
    optionalText: ['file_sha256', 'file_name'],
    integer: ['number'],
  })
    .addPrimaryKeyConstraint('snapshot_key', ['desk_id', 'source_id', 'number'])
    .addForeignKeyConstraint('snapshot_source', ['desk_id', 'source_id'], 'source', [
      'desk_id',
      'id',
    ])
    .execute()
}

async function claims(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('claim'), {
    text: [
      'desk_id',
      'id',
      'article_id',
      'statement',
      'attribution',
      'flags',
      'attribution_check',
      'verdict',
      'state',
      'created_at',
      'created_by',
      'updated_at',
    ],
    optionalText: [
      'repeats',
      'kind',
      'basis',
      'explanation',
      'proposed_text',
      'state_before',
      'submitted_at',
      'submitted_by',
      'returned_at',
      'returned_by',
      'return_reason',
      'withdrawn_at',
      'withdrawn_by',
      'withdraw_reason',
    ],
    integer: ['number', 'version'],
  })
    .addPrimaryKeyConstraint('claim_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('claim_article', ['desk_id', 'article_id'], 'article', [
      'desk_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('claim_number')
    .on('claim')
    .columns(['desk_id', 'article_id', 'number'])
    .unique()
    .execute()
  await columns(db.schema.createTable('placement'), {
    text: ['desk_id', 'claim_id', 'spans', 'marks', 'created_at'],
    integer: ['revision', 'start'],
  })
    .addPrimaryKeyConstraint('placement_key', ['desk_id', 'claim_id', 'revision'])
    .addForeignKeyConstraint('placement_claim', ['desk_id', 'claim_id'], 'claim', ['desk_id', 'id'])
    .execute()
}

async function evidence(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('evidence'), {
    text: [
      'desk_id',
      'id',
      'article_id',
      'claim_id',
      'source_id',
      'spans',
      'about',
      'relation',
      'origin_key',
      'proximity',
      'created_at',
      'created_by',
    ],
    optionalText: ['locator', 'translation', 'note', 'removed_at'],
    integer: ['snapshot', 'version'],
  })
    .addPrimaryKeyConstraint('evidence_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('evidence_claim', ['desk_id', 'claim_id'], 'claim', ['desk_id', 'id'])
    .addForeignKeyConstraint(
      'evidence_snapshot',
      ['desk_id', 'source_id', 'snapshot'],
      'snapshot',
      ['desk_id', 'source_id', 'number'],
    )
    .execute()
  await db.schema
    .createIndex('evidence_claim')
    .on('evidence')
    .columns(['desk_id', 'claim_id'])
    .execute()
  await db.schema
    .createIndex('evidence_article')
    .on('evidence')
    .columns(['desk_id', 'article_id'])
    .execute()
  await db.schema
    .createIndex('evidence_source')
    .on('evidence')
    .columns(['desk_id', 'source_id'])
    .execute()
}

async function approvals(db: Kysely<unknown>): Promise<void> {
  await columns(db.schema.createTable('approval'), {
    text: ['desk_id', 'id', 'article_id', 'claim_id', 'at', 'by_user', 'fingerprint', 'snapshot'],
    optionalText: ['voided_at', 'voided_by', 'void_reason'],
    integer: ['claim_version', 'seq', 'policy_version', 'self_approved'],
  })
    .addPrimaryKeyConstraint('approval_key', ['desk_id', 'id'])
    .addForeignKeyConstraint('approval_claim', ['desk_id', 'claim_id'], 'claim', ['desk_id', 'id'])
    .execute()
  await db.schema
    .createIndex('approval_claim')
    .on('approval')
    .columns(['desk_id', 'claim_id', 'seq'])
    .execute()
  await db.schema
    .createIndex('approval_article')
    .on('approval')
    .columns(['desk_id', 'article_id'])
    .execute()
}

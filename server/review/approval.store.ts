import { type EventKind } from '#shared/event/event.ts'
import { ApprovalSnapshot } from '#shared/review/approval-snapshot.ts'
import { type Queryable } from '../db/database.ts'
import { type ApprovalTable } from '../db/tables.ts'

export type StoredApproval = {
  id: string
  claimId: string
  claimVersion: number
  /** Revision of the article that it was given over. */
  revision: number
  seq: number
  at: string
  byId: string
  fingerprint: string
  policyVersion: number
  selfApproved: boolean
  voided: { at: string; byId: string; reason: string } | null
  /** Parsed only when asked for: most approvals still stand, and then it is not needed. */
  snapshot(): ApprovalSnapshot
}

type Of = { articleId: string } | { claimId: string }

/** The last approval of each claim. */
export async function lastApprovals(
  db: Queryable,
  deskId: string,
  of: Of,
): Promise<Map<string, StoredApproval>> {
  const query = db.selectFrom('approval').selectAll().where('desk_id', '=', deskId)
  const narrowed =
    'claimId' in of
      ? query.where('claim_id', '=', of.claimId)
      : query.where('article_id', '=', of.articleId)
  const rows = await narrowed.orderBy('seq').execute()
  return new Map(rows.map((row) => [row.claim_id, toApproval(row)]))
}

/** The version that each claim had at its last approval, where that was not taken back. */
export async function listApprovedVersions(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<Map<string, { version: number; revision: number }>> {
  const rows = await db
    .selectFrom('approval')
    .select(['claim_id', 'claim_version', 'revision', 'voided_at'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .orderBy('seq')
    .execute()
  const last = new Map(rows.map((row) => [row.claim_id, row]))
  const valid = [...last.values()].filter((row) => row.voided_at === null)
  return new Map(
    valid.map((row) => [row.claim_id, { version: row.claim_version, revision: row.revision }]),
  )
}

/** How many approvals an article ever had. */
export async function countApprovals(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<number> {
  const row = await db
    .selectFrom('approval')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whether an article has, or had, a public page. */
export async function hasPublication(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('number')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertApproval(tx: Queryable, row: ApprovalTable): Promise<void> {
  await tx.insertInto('approval').values(row).execute()
}

export async function voidApproval(
  tx: Queryable,
  deskId: string,
  id: string,
  voided: { at: string; byId: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('approval')
    .set({ voided_at: voided.at, voided_by: voided.byId, void_reason: voided.reason })
    .where('desk_id', '=', deskId)
    .where('id', '=', id)
    .execute()
}

export type Touch = { claimId: string; actorId: string; seq: number }

/** Who last did one of these kinds to each claim, and when (by number in the log). */
export async function listTouches(
  db: Queryable,
  deskId: string,
  of: Of,
  kinds: readonly EventKind[],
): Promise<Touch[]> {
  const query = db
    .selectFrom('event')
    .select((eb) => ['subject', 'actor_id', eb.fn.max<number | string>('seq').as('seq')])
    .where('desk_id', '=', deskId)
    .where('kind', 'in', kinds)
  const narrowed =
    'claimId' in of
      ? query.where('subject', '=', `claim:${of.claimId}`)
      : query.where('article_id', '=', of.articleId)
  const rows = await narrowed.groupBy(['subject', 'actor_id']).execute()
  return rows.map((row) => ({
    claimId: row.subject.slice('claim:'.length),
    actorId: row.actor_id,
    seq: Number(row.seq),
  }))
}

/** Takes away everything that hangs on an article, the article included; the log stays. Answers the hashes of its files. */
export async function deleteArticleRows(
  tx: Queryable,
  deskId: string,
  articleId: string,
): Promise<string[]> {
  const files = await tx
    .selectFrom('revision')
    .select('file_sha256')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .where('file_sha256', 'is not', null)
    .distinct()
    .execute()
  await deletePlaces(tx, deskId, articleId)
  // What names another of these stands before it.
  for (const table of OF_ARTICLE)
    await tx
      .deleteFrom(table)
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .execute()
  await tx.deleteFrom('article').where('desk_id', '=', deskId).where('id', '=', articleId).execute()
  return files.flatMap((row) => row.file_sha256 ?? [])
}

const OF_ARTICLE = [
  'evidence',
  'comment',
  'imported_entry',
  'outside_check',
  'correction',
  'claim',
  'suggestion',
  'revision',
  'article_import',
  'outsider',
] as const

/** Where its claims and their quotes stand: rows that name no article. */
async function deletePlaces(tx: Queryable, deskId: string, articleId: string): Promise<void> {
  const idsIn = (table: 'claim' | 'evidence') =>
    tx
      .selectFrom(table)
      .select('id')
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
  await tx
    .deleteFrom('evidence_place')
    .where('desk_id', '=', deskId)
    .where('evidence_id', 'in', idsIn('evidence'))
    .execute()
  await tx
    .deleteFrom('placement')
    .where('desk_id', '=', deskId)
    .where('claim_id', 'in', idsIn('claim'))
    .execute()
}

function toApproval(row: ApprovalTable): StoredApproval {
  return {
    id: row.id,
    claimId: row.claim_id,
    claimVersion: row.claim_version,
    revision: row.revision,
    seq: row.seq,
    at: row.at,
    byId: row.by_user,
    fingerprint: row.fingerprint,
    policyVersion: row.policy_version,
    selfApproved: row.self_approved === 1,
    voided:
      row.voided_at === null || row.voided_by === null
        ? null
        : { at: row.voided_at, byId: row.voided_by, reason: row.void_reason ?? '' },
    snapshot: () => ApprovalSnapshot.parse(JSON.parse(row.snapshot)),
  }
}

import { type Queryable } from '../db/database.ts'
import { type CorrectionTable } from '../db/publication-tables.ts'
import {
  type CommentTable,
  type OutsideCheckTable,
  type SuggestionTable,
} from '../db/remark-tables.ts'
import {
  type ApprovalTable,
  type ArticleTable,
  type ClaimTable,
  type EvidencePlaceTable,
  type EvidenceTable,
  type PlacementTable,
  type RevisionTable,
  type SnapshotTable,
  type SourceTable,
} from '../db/tables.ts'

/** What the tables hold of an article: everything that hangs on it, and every source that a claim of it names or named. */
export type RecordRows = {
  article: ArticleTable
  revisions: RevisionTable[]
  sources: SourceTable[]
  snapshots: SnapshotTable[]
  claims: ClaimTable[]
  placements: PlacementTable[]
  evidence: EvidenceTable[]
  evidencePlaces: EvidencePlaceTable[]
  approvals: ApprovalTable[]
  suggestions: SuggestionTable[]
  comments: CommentTable[]
  outsideChecks: OutsideCheckTable[]
  corrections: CorrectionTable[]
}

/** All in the order in which they were made or are numbered. */
export async function listRecordRows(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<RecordRows> {
  return {
    article: await db
      .selectFrom('article')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow(),
    revisions: await db
      .selectFrom('revision')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('number')
      .execute(),
    ...(await listSourceRows(db, deskId, articleId)),
    ...(await listClaimRows(db, deskId, articleId)),
    suggestions: await db
      .selectFrom('suggestion')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('revision')
      .orderBy('comment')
      .execute(),
    comments: await db
      .selectFrom('comment')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    outsideChecks: await db
      .selectFrom('outside_check')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('added_at')
      .orderBy('id')
      .execute(),
    corrections: await db
      .selectFrom('correction')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('number')
      .execute(),
  }
}

async function listSourceRows(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<Pick<RecordRows, 'sources' | 'snapshots'>> {
  const used = db
    .selectFrom('evidence')
    .select('source_id')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
  return {
    sources: await db
      .selectFrom('source')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('id', 'in', used)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    snapshots: await db
      .selectFrom('snapshot')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('source_id', 'in', used)
      .orderBy('number')
      .execute(),
  }
}

async function listClaimRows(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<
  Pick<RecordRows, 'claims' | 'placements' | 'evidence' | 'evidencePlaces' | 'approvals'>
> {
  const evidence = db
    .selectFrom('evidence')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
  const claims = db
    .selectFrom('claim')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
  return {
    claims: await claims.selectAll().orderBy('number').execute(),
    placements: await db
      .selectFrom('placement')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('claim_id', 'in', claims.select('id'))
      .orderBy('revision')
      .execute(),
    evidence: await evidence.selectAll().orderBy('created_at').orderBy('id').execute(),
    evidencePlaces: await db
      .selectFrom('evidence_place')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('evidence_id', 'in', evidence.select('id'))
      .orderBy('snapshot')
      .execute(),
    approvals: await db
      .selectFrom('approval')
      .selectAll()
      .where('desk_id', '=', deskId)
      .where('article_id', '=', articleId)
      .orderBy('seq')
      .execute(),
  }
}

/** Names of people, with the role that they have or had on the desk, or on the one that the article came from; null where there is none. */
export async function listNamedRoles(
  db: Queryable,
  deskId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string; role: string | null }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('app_user')
    .leftJoin('member', (join) =>
      join.onRef('member.user_id', '=', 'app_user.id').on('member.desk_id', '=', deskId),
    )
    .leftJoin('outsider', (join) =>
      join.onRef('outsider.user_id', '=', 'app_user.id').on('outsider.desk_id', '=', deskId),
    )
    .select((eb) => [
      'app_user.id',
      'app_user.name',
      eb.fn.coalesce('member.role', 'outsider.role').as('role'),
    ])
    .where('app_user.id', 'in', ids)
    .execute()
}

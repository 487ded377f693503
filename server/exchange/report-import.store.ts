import { setImmediate } from 'node:timers/promises'
import { type Queryable } from '../db/database.ts'
import { type ImportTables } from '../db/import-tables.ts'
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

/** Everything that is stored of one report, but for people and for the log; in the order in which rows name each other. */
export type ImportRows = {
  article: ArticleTable[]
  article_import: ImportTables['article_import'][]
  revision: RevisionTable[]
  source: SourceTable[]
  snapshot: SnapshotTable[]
  claim: ClaimTable[]
  placement: PlacementTable[]
  evidence: EvidenceTable[]
  evidence_place: EvidencePlaceTable[]
  approval: ApprovalTable[]
  imported_entry: ImportTables['imported_entry'][]
  comment: CommentTable[]
  suggestion: SuggestionTable[]
  outside_check: OutsideCheckTable[]
  correction: CorrectionTable[]
}

const ROWS_AT_ONCE = 50

/** Others have their turn after every fifty rows. */
export async function insertImport(tx: Queryable, rows: ImportRows): Promise<void> {
  await inParts(rows.article, (part) => tx.insertInto('article').values(part).execute())
  await inParts(rows.article_import, (part) =>
    tx.insertInto('article_import').values(part).execute(),
  )
  await inParts(rows.revision, (part) => tx.insertInto('revision').values(part).execute())
  await inParts(rows.source, (part) => tx.insertInto('source').values(part).execute())
  await inParts(rows.snapshot, (part) => tx.insertInto('snapshot').values(part).execute())
  await inParts(rows.claim, (part) => tx.insertInto('claim').values(part).execute())
  await inParts(rows.placement, (part) => tx.insertInto('placement').values(part).execute())
  await inParts(rows.evidence, (part) => tx.insertInto('evidence').values(part).execute())
  await inParts(rows.evidence_place, (part) =>
    tx.insertInto('evidence_place').values(part).execute(),
  )
  await inParts(rows.approval, (part) => tx.insertInto('approval').values(part).execute())
  await inParts(rows.imported_entry, (part) =>
    tx.insertInto('imported_entry').values(part).execute(),
  )
  await inParts(rows.comment, (part) => tx.insertInto('comment').values(part).execute())
  await inParts(rows.outside_check, (part) => tx.insertInto('outside_check').values(part).execute())
  await inParts(rows.suggestion, (part) => tx.insertInto('suggestion').values(part).execute())
  await inParts(rows.correction, (part) => tx.insertInto('correction').values(part).execute())
}

async function inParts<Row>(
  rows: readonly Row[],
  insert: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await insert(rows.slice(at, at + ROWS_AT_ONCE))
    await setImmediate()
  }
}

const HASHES_AT_ONCE = 1_000

/** Which of these hashes are those of texts that the desk has as sources. */
export async function findKnownTexts(
  db: Queryable,
  deskId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < hashes.length; at += HASHES_AT_ONCE) {
    const rows = await db
      .selectFrom('snapshot')
      .select('sha256')
      .distinct()
      .where('desk_id', '=', deskId)
      .where('sha256', 'in', hashes.slice(at, at + HASHES_AT_ONCE))
      .execute()
    for (const row of rows) known.add(row.sha256)
  }
  return known
}

/** Articles of a desk that came from the report with this hash, the first one first. */
export async function listEarlierImports(
  db: Queryable,
  deskId: string,
  sha256: string,
): Promise<{ articleId: string; title: string; at: string }[]> {
  const rows = await db
    .selectFrom('article_import')
    .innerJoin('article', (join) =>
      join
        .onRef('article.desk_id', '=', 'article_import.desk_id')
        .onRef('article.id', '=', 'article_import.article_id'),
    )
    .select(['article.id', 'article.title', 'article_import.at'])
    .where('article_import.desk_id', '=', deskId)
    .where('article_import.sha256', '=', sha256)
    .orderBy('article_import.at')
    .execute()
  return rows.map(({ id, title, at }) => ({ articleId: id, title, at }))
}

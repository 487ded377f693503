import { type PlannedRecord } from '#shared/exchange/report-plan.ts'
import { type CorrectionTable } from '../db/publication-tables.ts'
import { grouped } from '../report/record-setting.ts'
import { type ImportRows } from './report-import.store.ts'
import { type ReportSetting } from './report-setting.ts'

/**
 * Corrections as they were; what was published there stays as it is here too. `rows`: of the claims, each with its approvals in the order of the record. Where approvals are dropped
 * none names the check that missed it, nor why it did.
 */
export function correctionRows(
  { claims, corrections }: PlannedRecord,
  { approval }: Pick<ImportRows, 'approval'>,
  { deskId, articleId, idOf, userOf, newId }: ReportSetting,
): CorrectionTable[] {
  const ids = new Map(claims.map(({ id, number }) => [number, idOf(id)]))
  const given = grouped(approval, (row) => row.claim_id)
  return corrections.map((one) => {
    const claimId = one.claim === null ? null : (ids.get(one.claim) ?? null)
    const missed = one.missed && given.get(claimId ?? '')?.[one.missed.approval]
    return {
      desk_id: deskId,
      id: newId(),
      article_id: articleId,
      number: one.number,
      kind: one.kind,
      text: one.text,
      before: one.before,
      after: one.after,
      claim_id: claimId,
      missed_approval: missed?.id ?? null,
      missed_why: missed ? (one.missed?.why ?? null) : null,
      published_in: one.publishedIn,
      created_at: one.createdAt,
      created_by: userOf(one.createdBy),
      updated_at: one.updatedAt,
      removed_at: one.removedAt,
      version: one.version,
    }
  })
}

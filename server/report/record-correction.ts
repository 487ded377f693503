import { CorrectionKind } from '#shared/correction/correction.ts'
import { type RecordCorrection } from '#shared/report/report-record.ts'
import { type CorrectionTable } from '../db/publication-tables.ts'
import { type RecordSetting } from './record-setting.ts'
import { type RecordRows } from './record.store.ts'

/** The corrections of an article, as the record of a report has them: claims by number, and checks by their place among the approvals of the claim. */
export function recordCorrections(
  { claims, corrections }: Pick<RecordRows, 'claims' | 'corrections'>,
  setting: RecordSetting,
): RecordCorrection[] {
  const numbers = new Map(claims.map(({ id, number }) => [id, number]))
  return corrections.map((row) => ({
    number: row.number,
    kind: CorrectionKind.parse(row.kind),
    text: row.text,
    before: row.before,
    after: row.after,
    claim: numbers.get(row.claim_id ?? '') ?? null,
    missed: missedOf(row, setting),
    publishedIn: row.published_in,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
    version: row.version,
    createdAt: row.created_at,
    createdBy: setting.who(row.created_by),
  }))
}

function missedOf(
  { claim_id, missed_approval, missed_why: why }: CorrectionTable,
  { approvals }: RecordSetting,
): RecordCorrection['missed'] {
  const given = approvals.get(claim_id ?? '') ?? []
  const approval = given.findIndex(({ id }) => id === missed_approval)
  return approval < 0 ? null : { approval, why }
}

import { canonicalMembers, canonicalObject } from '../event/canonical-json.ts'
import { reportMembers, type ReportMembers } from './build-report.ts'
import { type ReportModel } from './report-model.ts'
import { type ReportSignature } from './report-schema.ts'

/** What a report in JSON has beside its content; `recordSha256` is the hash of `recordText`, where there is a record. `members`: those of the model, where they were written before. */
export type JsonExtras = {
  recordSha256?: string | undefined
  signature?: ReportSignature | undefined
  members?: ReportMembers | undefined
}

/**
 * The report as canonical JSON, unaltered and complete. `contentSha256` is the hash of `reportText`, and `signature` is over `signedText`; taking them and the record out again gives
 * those texts.
 */
export function renderJson(
  model: ReportModel,
  contentSha256: string,
  { recordSha256, signature, members = reportMembers(model) }: JsonExtras = {},
): string {
  const proofs = canonicalMembers({ contentSha256, recordSha256, signature })
  return canonicalObject(new Map([...members, ...proofs]))
}

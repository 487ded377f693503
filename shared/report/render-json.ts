import { canonicalJson } from '../event/canonical-json.ts'
import { type ReportModel } from './report-model.ts'

/** The report as canonical JSON, unaltered and complete. `contentSha256` is the hash of `reportText`; taking it out again gives that text. */
export function renderJson(model: ReportModel, contentSha256: string): string {
  return canonicalJson({ ...model, contentSha256 })
}

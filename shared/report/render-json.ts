import { canonicalJson } from '../event/canonical-json.ts'
import { type ReportModel } from './report-model.ts'
import { type ReportSignature } from './report-schema.ts'

/**
 * The report as canonical JSON, unaltered and complete. `contentSha256` is the hash of `reportText` and `signature` is over it; taking both out again gives that text.
 */
export function renderJson(
  model: ReportModel,
  contentSha256: string,
  signature?: ReportSignature,
): string {
  return canonicalJson({ ...model, contentSha256, signature })
}

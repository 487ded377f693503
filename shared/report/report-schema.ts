import { z } from 'zod'
import { ReportModel } from './report-model.ts'

/** A report as `renderJson` writes it: the model beside its hash. */
export const ReportFile = ReportModel.extend({
  /** SHA-256 of the canonical JSON without this member. It proves that the report is unchanged, not that it is true. */
  contentSha256: z.string().regex(/^[\da-f]{64}$/),
})
export type ReportFile = z.infer<typeof ReportFile>

/** The shape of a report in JSON as JSON Schema (draft 2020-12), named by the version of the shape. */
export function reportSchema(): z.core.JSONSchema.BaseSchema {
  const { schemaVersion } = ReportModel.shape
  return {
    ...z.toJSONSchema(ReportFile),
    $id: `urn:stet:report-schema:${schemaVersion.value}`,
    title: `Stet fact-check report, version ${schemaVersion.value}`,
    description:
      'A report in canonical JSON (RFC 8785). Positions are Unicode code points, start included, end excluded. contentSha256 is the SHA-256 of the same JSON without contentSha256: it proves that the report is unchanged, not that it is true.',
  }
}

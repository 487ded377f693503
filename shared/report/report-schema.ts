import { z } from 'zod'
import { ReportKeyId, ReportPublicKey } from '../desk/report-key.ts'
import { ReportModel } from './report-model.ts'

/**
 * The signature (RFC 8032) of a desk over the UTF-8 of `signedText`. The key beside it proves only that whoever has its private
 * half signed: whose key it is, the desk says elsewhere.
 */
export const ReportSignature = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: ReportKeyId,
  publicKey: ReportPublicKey,
  /** 64 bytes in base64url, written in one way only. */
  value: z.string().regex(/^[\w-]{85}[AQgw]$/),
})
export type ReportSignature = z.infer<typeof ReportSignature>

const Sha256 = z.string().regex(/^[\da-f]{64}$/)

/** A report as `renderJson` writes it: the model beside its hash and, where the desk has a key, its signature. */
export const ReportFile = ReportModel.extend({
  /** SHA-256 of the canonical JSON without `contentSha256`, `record`, `recordSha256` and `signature`. It proves that the report is unchanged, not that it is true. */
  contentSha256: Sha256,
  /** SHA-256 of the canonical JSON of `record`, where that is not null. */
  recordSha256: Sha256.optional(),
  signature: ReportSignature.optional(),
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
      'A report in canonical JSON (RFC 8785). Positions are Unicode code points, start included, end excluded. contentSha256 is the SHA-256 of the same JSON without contentSha256, record, recordSha256 and signature: it proves that the report is unchanged, not that it is true. recordSha256 is that of record, in the same form. signature, where the desk signs, is over the text that contentSha256 is of, with recordSha256 in it where there is one: it proves that whoever has the key made the report, not that it is true.',
  }
}

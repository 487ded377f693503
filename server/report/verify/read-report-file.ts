import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { sha256 } from '../../sha256.ts'
import { fitsShape } from './fits-shape.ts'
import { type JsonFault, readStrictJson } from './strict-json.ts'

/** Why a file is no report. */
export type ReportFault = JsonFault | 'other-shape'

/**
 * A report in JSON as somebody handed it over. `isUnchanged`: its hashes are those of what stands in it, known or not; `signedText`: what its signature is said to be over;
 * `hasUnknown`: it holds what no report of its version has.
 */
export type HandedReport = {
  file: ReportFile
  isUnchanged: boolean
  signedText: string
  hasUnknown: boolean
}

export function readReportFile(bytes: Uint8Array): HandedReport | { fault: ReportFault } {
  const read = readStrictJson(bytes)
  return 'fault' in read ? read : readReport(read.value)
}

/** The same for JSON that was read before. */
export function readReport(value: JsonValue): HandedReport | { fault: 'other-shape' } {
  if (!isObject(value) || !fitsShape(ReportFile, value)) return { fault: 'other-shape' }
  const parsed = ReportFile.safeParse(value)
  if (!parsed.success) return { fault: 'other-shape' }
  const { contentSha256, signature: _signature, record = null, recordSha256, ...content } = value
  const text = canonicalJson(content)
  const recordNow = record === null ? undefined : sha256(canonicalJson(record))
  return {
    file: parsed.data,
    isUnchanged: sha256(text) === contentSha256 && recordNow === recordSha256,
    signedText: recordSha256 === undefined ? text : canonicalJson({ ...content, recordSha256 }),
    hasUnknown: canonicalJson(value) !== canonicalJson(parsed.data),
  }
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

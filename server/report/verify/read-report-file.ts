import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { fitsShape } from './fits-shape.ts'
import { type JsonFault, readStrictJson } from './strict-json.ts'

/** Why a file is no report. */
export type ReportFault = JsonFault | 'other-shape'

/**
 * A report in JSON as somebody handed it over. `text`: what its hash and signature are said to be of, the canonical JSON of everything else in it, known or not;
 * `hasUnknown`: it holds what no report of its version has.
 */
export type HandedReport = { file: ReportFile; text: string; hasUnknown: boolean }

export function readReportFile(bytes: Uint8Array): HandedReport | { fault: ReportFault } {
  const read = readStrictJson(bytes)
  return 'fault' in read ? read : readReport(read.value)
}

/** The same for JSON that was read before. */
export function readReport(value: JsonValue): HandedReport | { fault: 'other-shape' } {
  if (!isObject(value) || !fitsShape(ReportFile, value)) return { fault: 'other-shape' }
  const parsed = ReportFile.safeParse(value)
  if (!parsed.success) return { fault: 'other-shape' }
  const { contentSha256: _hash, signature: _signature, ...rest } = value
  const hasUnknown = canonicalJson(value) !== canonicalJson(parsed.data)
  return { file: parsed.data, text: canonicalJson(rest), hasUnknown }
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

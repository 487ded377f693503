import { z } from 'zod'
import { type ImportFault } from '#shared/exchange/report-faults.ts'
import { type ReportPlan } from '#shared/exchange/report-plan.ts'
import { planReport } from '#shared/exchange/plan-report.ts'
import { headOfReport, type ReportHead } from '#shared/exchange/report-head.ts'
import { PROFILE_WORDS, ReportProfile } from '#shared/report/dossier.ts'
import { ReportModel } from '#shared/report/report-model.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { isSigned } from '../report/verify/check-signature.ts'
import { findMisfit } from '../report/verify/fits-shape.ts'
import { type HandedReport, readReport } from '../report/verify/read-report-file.ts'
import { readStrictJson } from '../report/verify/strict-json.ts'
import { FAULT_WORDS } from '../report/verify/verify-words.ts'
import { sha256 } from '../sha256.ts'

/** Why a report is not taken: in a sentence, and the places in it that show it. */
export type RefusedReport = { refused: string; faults: readonly ImportFault[] }
export type TakenReport = { head: ReportHead; plan: ReportPlan }

const VERSION = ReportModel.shape.schemaVersion.value
const Named = z.looseObject({ schema: z.literal('stet-report'), schemaVersion: z.int() })
const Profiled = z.looseObject({ profile: ReportProfile })

/** Reads a report that anybody may have made; it never throws. Nothing of one is taken that is not whole, unchanged and in agreement with itself. */
export function readForImport(bytes: Uint8Array): TakenReport | RefusedReport {
  const read = readStrictJson(bytes)
  if ('fault' in read) return refuse(FAULT_WORDS[read.fault])
  const other = otherKind(read.value)
  if (other !== null) return refuse(other)
  const report = readReport(read.value)
  if ('fault' in report) {
    const place = findMisfit(ReportFile, read.value) ?? ''
    return refuse('The report does not have the shape that Stet writes.', [
      { place, message: 'This is not what a report has here.' },
    ])
  }
  const changed = changeOf(report)
  if (changed !== null) return refuse(changed)
  const {
    contentSha256: _hash,
    recordSha256: _record,
    signature: _signature,
    ...model
  } = report.file
  const planned = planReport(model, sha256)
  if ('faults' in planned)
    return refuse('The report contradicts itself, so nothing of it is taken.', planned.faults)
  return { head: headOfReport(report.file, planned.plan), plan: planned.plan }
}

function refuse(refused: string, faults: readonly ImportFault[] = []): RefusedReport {
  return { refused, faults }
}

/** Why it is not a report of the one kind that can be taken; null for one that says it is. */
function otherKind(value: unknown): string | null {
  const { data } = Named.safeParse(value)
  if (!data) return 'This is no report that Stet made as JSON.'
  if (data.schemaVersion < VERSION)
    return `This report has version ${data.schemaVersion} of the shape, which does not hold everything. Export it again with a Stet that writes version ${VERSION}.`
  if (data.schemaVersion > VERSION)
    return `This report has version ${data.schemaVersion} of the shape, and this Stet reads version ${VERSION}. A newer Stet made it: use that one.`
  const profile = Profiled.safeParse(value).data?.profile
  if (profile !== undefined && profile !== 'internal')
    return `This is the ${PROFILE_WORDS[profile]} report, which leaves things out. Take the internal one, as JSON.`
  return null
}

function changeOf({ file, isUnchanged, signedText, hasUnknown }: HandedReport): string | null {
  if (!isUnchanged)
    return 'The report was changed since it was exported: its hash is not that of its words.'
  if (hasUnknown) return 'The report holds parts that Stet does not write.'
  if (file.signature && !isSigned(signedText, file.signature))
    return 'The signature of the report is not that of its key over this report.'
  return null
}

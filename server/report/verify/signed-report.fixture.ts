import { buildReport, reportMembers, reportText } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { renderJson } from '#shared/report/render-json.ts'
import { sha256 } from '../../sha256.ts'
import { formatTime } from '../format-time.ts'
import { proofsOf } from '../render-report.ts'
import { newReportKey } from '../signing/sign-report.ts'

export const DESK_KEY = newReportKey()
export const OTHER_KEY = newReportKey()

/** A dossier with two claims, evidence and a flag, so that every profile has something to show. */
export function workedDossier(more: Partial<Dossier> = {}): Dossier {
  return sampleDossier({
    claims: [
      sampleClaim(1, '40 boats', {
        flags: ['legal'],
        proposedText: '41 boats',
        evidence: [sampleEvidence('log')],
      }),
      sampleClaim(2, 'Monday'),
    ],
    sources: [sampleSource('log')],
    ...more,
  })
}

/** The JSON of a report, signed where a private key is given. */
export function reportJson(
  privateKey: string | null,
  dossier = workedDossier(),
  profile: ReportProfile = 'internal',
): string {
  const model = buildReport(dossier, profile, formatTime)
  const members = reportMembers(model)
  return renderJson(model, sha256(reportText(members)), proofsOf(members, privateKey ?? undefined))
}

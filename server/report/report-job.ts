import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { type ReportFormat } from './report-format.ts'

/** What ClaimReview needs: the chosen claims and the page on which the report is published. */
export type Publication = { claims: number[]; pageUrl: string }

/** What a report is made of. `publication` is asked for by `claimreview` alone. */
export type ReportJob = {
  dossier: Dossier
  profile: ReportProfile
  format: ReportFormat
  publication: Publication | null
}

/** `contentSha256` is the hash of the canonical JSON of the profile, the same in every format. */
export type MadeReport = { title: string; contentSha256: string; bytes: Uint8Array }

/** Why a report is not made as it was asked for, in words for whoever asked. */
export class ReportRefused extends Error {}

import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { type PageFacts } from '#shared/report/page/page-facts.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type ReportFormat } from './report-format.ts'

/** What ClaimReview needs: the chosen claims and the page on which the report is published. */
export type Publication = { claims: number[]; pageUrl: string }

/** A report to make of what the desk has. `publication` is asked for by `claimreview` alone. */
type NewReport = {
  dossier: Dossier
  profile: ReportProfile
  publication: Publication | null
  /** The desk's private key (PKCS #8 in base64url), where it signs: handed over for `json` alone, the one format with a signature. */
  signingKey?: string
}

/** A report that was made before, to be rendered again. */
type KnownReport = { model: ReportModel }

/** The public report as a page to publish, with what is kept beside it; `first`: when the first version was, null for the first. */
export type PageJob = {
  dossier: Dossier
  page: Omit<PageFacts, 'first'> & { first: string | null }
}

/** What a report is made of. */
export type ReportJob = ({ format: ReportFormat } & (NewReport | KnownReport)) | PageJob

/** `contentSha256` is the hash of the canonical JSON of the profile, the same in every format. */
export type MadeReport = { title: string; contentSha256: string; bytes: Uint8Array }

/** Why a report is not made as it was asked for, in words for whoever asked. */
export class ReportRefused extends Error {}

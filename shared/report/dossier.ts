import { z } from 'zod'
import { type ArticleRevision, type ArticleSummary } from '../article/article.ts'
import { type ImportedFrom } from '../article/imported-from.ts'
import { type UserRef } from '../auth/actor.ts'
import { type Role } from '../auth/role.ts'
import { type Comment } from '../comment/comment.ts'
import { type Correction } from '../correction/correction.ts'
import { type Desk } from '../desk/desk.ts'
import { type OutsideCheck } from '../outside-check/outside-check.ts'
import { type Claim, type HistoryEntry } from '../review/review.ts'
import { type SourceSnapshot, type SourceSummary } from '../source/source.ts'
import { type ReportRecord } from './report-record.ts'

/** A snapshot as a report names it. `text`: its words where evidence lies in it, else null. */
export type DossierSnapshot = Pick<
  SourceSnapshot,
  'number' | 'sha256' | 'fileSha256' | 'fileName' | 'reader' | 'createdAt'
> & { text: string | null }

/**
 * Everything a report is made from, loaded in one read. `claims` have their evidence and standing and include withdrawn ones;
 * `history` is by claim id, oldest first; `corrections` are newest first; `sources` are those that a claim's evidence names; `people` carry the role they had when the dossier was
 * loaded; `record` is null where nobody else is to take the article over.
 */
export type Dossier = {
  tool: { name: string; version: string }
  /** RFC 3339, UTC: the one clock value of a report. */
  generatedAt: string
  desk: Pick<Desk, 'name' | 'timeZone' | 'language' | 'policy' | 'policyVersion'>
  article: Pick<ArticleSummary, 'id' | 'title' | 'byline' | 'stage' | 'language' | 'dir'>
  revision: ArticleRevision
  claims: Claim[]
  history: Record<string, HistoryEntry[]>
  /** By claim id. */
  comments: Record<string, Comment[]>
  /** Without those that were removed. */
  outsideChecks: OutsideCheck[]
  corrections: Correction[]
  sources: { source: SourceSummary; snapshots: DossierSnapshot[] }[]
  people: (UserRef & { role: Role })[]
  /** Null for an article that was made on its desk. */
  imported: ImportedFrom | null
  record: ReportRecord | null
}

/**
 * For whom a report is made. `internal`: everything, for the desk; `checked-copy`: proposed changes alone, for the handling editor; `legal`: flagged claims with their
 * proof, for the lawyer; `public`: what may be published.
 */
export const ReportProfile = z.enum(['internal', 'checked-copy', 'legal', 'public'])
export type ReportProfile = z.infer<typeof ReportProfile>

/** What a profile is called. */
export const PROFILE_WORDS: Record<ReportProfile, string> = {
  internal: 'internal',
  'checked-copy': 'checked copy',
  legal: 'legal',
  public: 'public',
}

import {
  type UserTable,
  type SessionTable,
  type InvitationTable,
  type ApiTokenTable,
  type ResetLinkTable,
  type BlobTable,
  type BlobPartTable,
  type RateLimitTable,
  type IdempotencyTable,
  type HouseTable,
  type HouseEventTable,
} from './house-tables.ts'
import { type ImportTables } from './import-tables.ts'
import {
  type CorrectionTable,
  type PublicationClaimTable,
  type PublicationLinkTable,
  type PublicationTable,
  type PublicationVersionTable,
} from './publication-tables.ts'
import { type CommentTable, type OutsideCheckTable, type SuggestionTable } from './remark-tables.ts'

/*
 * Columns that both databases share: text, integer, blob. Times are ISO strings in UTC, flags are 0 or 1, lists and objects are JSON text.
 * The tables of the house (`house-tables.ts`) carry no desk; every other table's keys begin with desk_id.
 */

export type DeskTable = {
  id: string
  name: string
  time_zone: string
  language: string
  policy: string
  policy_version: number
  created_at: string
  version: number
  seq: number
  head_hash: string
}

export type MemberTable = {
  desk_id: string
  user_id: string
  role: string
  can_clear_legal: number
  joined_at: string
  removed_at: string | null
  version: number
}

export type EventTable = {
  desk_id: string
  seq: number
  at: string
  actor_id: string
  token_id: string | null
  kind: string
  article_id: string | null
  subject: string
  payload_hash: string
  prev_hash: string
  hash: string
}

export type EventPayloadTable = { desk_id: string; seq: number; salt: string; payload: string }

export type ArticleTable = {
  desk_id: string
  id: string
  title: string
  byline: string | null
  stage: string
  archived_at: string | null
  last_number: number
  revision: number
  created_at: string
  created_by: string
  updated_at: string
  version: number
}

export type RevisionTable = {
  desk_id: string
  article_id: string
  number: number
  text: string
  blocks: string
  sentences: string
  sentences_version: number
  sha256: string
  language: string
  dir: string
  note: string | null
  new_sentences: string
  file_sha256: string | null
  file_name: string | null
  reader: string | null
  document: string | null
  fetched_from: string | null
  created_at: string
  created_by: string
}

export type SourceTable = {
  desk_id: string
  id: string
  title: string
  publisher: string | null
  author: string | null
  published_at: string | null
  url: string | null
  archive_url: string | null
  retrieved_at: string | null
  medium: string
  proximity: string
  contact: string | null
  snapshot: number
  created_at: string
  created_by: string
  updated_at: string
  version: number
}

export type SnapshotTable = {
  desk_id: string
  source_id: string
  number: number
  text: string
  blocks: string
  sha256: string
  file_sha256: string | null
  file_name: string | null
  reader: string
  language: string
  dir: string
  note: string | null
  document: string | null
  fetched_from: string | null
  created_at: string
  created_by: string
}

export type ClaimTable = {
  desk_id: string
  id: string
  article_id: string
  number: number
  repeats: string | null
  kind: string | null
  statement: string
  attribution: string
  flags: string
  attribution_check: string
  verdict: string
  basis: string | null
  explanation: string | null
  proposed_text: string | null
  proposed_by: string | null
  wording_decision: string | null
  wording_decided_at: string | null
  wording_decided_by: string | null
  wording_reason: string | null
  wording_before: string | null
  state: string
  state_before: string | null
  created_at: string
  created_by: string
  updated_at: string
  submitted_at: string | null
  submitted_by: string | null
  returned_at: string | null
  returned_by: string | null
  return_reason: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdraw_reason: string | null
  version: number
}

/**
 * Where a claim stands in one revision. `marks` holds the spans of speaker, cue and hedges. While an outcome waits for a person, `since` is the
 * revision in which the claim last stood undisputed; `settled_seq` is the number in the log of a person's choice of another place.
 */
export type PlacementTable = {
  desk_id: string
  claim_id: string
  revision: number
  start: number
  spans: string
  marks: string
  outcome: string
  candidates: string
  since: number | null
  settled_seq: number | null
  created_at: string
}

/** `quote`: pasted words whose place is not settled, with what came of looking for them (`quote_match`); then `spans` is empty. */
export type EvidenceTable = {
  desk_id: string
  id: string
  article_id: string
  claim_id: string
  source_id: string
  snapshot: number
  spans: string
  about: string
  relation: string
  origin_key: string
  proximity: string
  quote: string | null
  quote_match: string | null
  locator: string | null
  translation: string | null
  note: string | null
  created_at: string
  created_by: string
  removed_at: string | null
  version: number
}

/**
 * What a snapshot newer than its own did to a quote. `since_seq`: number in the log of the snapshot that first said so; one that leaves it as it is keeps
 * the number.
 */
export type EvidencePlaceTable = {
  desk_id: string
  evidence_id: string
  snapshot: number
  match: string
  spans: string
  since_seq: number
  created_at: string
}

export type ApprovalTable = {
  desk_id: string
  id: string
  article_id: string
  claim_id: string
  claim_version: number
  revision: number
  seq: number
  at: string
  by_user: string
  fingerprint: string
  snapshot: string
  policy_version: number
  self_approved: number
  voided_at: string | null
  voided_by: string | null
  void_reason: string | null
}

/** `private_key` is gone once the key is retired; a desk has at most one that is not. */
export type ReportKeyTable = {
  desk_id: string
  key_id: string
  public_key: string
  private_key: string | null
  created_at: string
  retired_at: string | null
}

export type Tables = ImportTables & {
  app_user: UserTable
  session: SessionTable
  invitation: InvitationTable
  api_token: ApiTokenTable
  reset_link: ResetLinkTable
  blob: BlobTable
  blob_part: BlobPartTable
  rate_limit: RateLimitTable
  idempotency: IdempotencyTable
  house: HouseTable
  house_event: HouseEventTable
  desk: DeskTable
  member: MemberTable
  event: EventTable
  event_payload: EventPayloadTable
  article: ArticleTable
  revision: RevisionTable
  source: SourceTable
  snapshot: SnapshotTable
  claim: ClaimTable
  placement: PlacementTable
  evidence: EvidenceTable
  evidence_place: EvidencePlaceTable
  approval: ApprovalTable
  suggestion: SuggestionTable
  comment: CommentTable
  report_key: ReportKeyTable
  outside_check: OutsideCheckTable
  correction: CorrectionTable
  publication: PublicationTable
  publication_claim: PublicationClaimTable
  publication_link: PublicationLinkTable
  publication_version: PublicationVersionTable
}

/* Tables of what is published and corrected; for their columns, see `tables.ts`. */

/** Of the house: whoever asks for a public page names no desk. */
export type PublicationLinkTable = {
  token: string
  desk_id: string
  article_id: string
  created_at: string
}

/** `number`: of the last version. */
export type PublicationTable = {
  desk_id: string
  article_id: string
  number: number
  indexed: number
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdraw_reason: string | null
  version: number
}

/** `revision`: of the article. `report`: canonical JSON; `page`: the HTML as it is served, `style_sha256` (base64) that of its one style sheet. */
export type PublicationVersionTable = {
  desk_id: string
  article_id: string
  number: number
  at: string
  by_user: string
  note: string | null
  title: string
  revision: number
  claim_reviews: string
  content_sha256: string
  report: string
  page: string
  page_sha256: string
  style_sha256: string
}

/** A claim of the last version: what was public of it (`facts`), what its embed tells (`card`) and the embed itself. Number 0 is the report, without claim and facts. */
export type PublicationClaimTable = {
  desk_id: string
  article_id: string
  number: number
  claim_id: string | null
  approval_id: string | null
  facts: string | null
  card: string
  page: string
  page_sha256: string
}

export type CorrectionTable = {
  desk_id: string
  id: string
  article_id: string
  number: number
  kind: string
  text: string
  before: string | null
  after: string | null
  claim_id: string | null
  missed_approval: string | null
  missed_why: string | null
  published_in: number | null
  created_at: string
  created_by: string
  updated_at: string
  removed_at: string | null
  version: number
}

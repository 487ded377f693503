/* What is said of claims and articles beside the check; for the columns, see `tables.ts`. */

/** What people said of a remark that came with the file of a revision. `comment`: its place among that document's comments. */
export type SuggestionTable = {
  desk_id: string
  article_id: string
  revision: number
  comment: number
  state: string
  claim_id: string | null
  evidence_id: string | null
  updated_at: string
  updated_by: string
  version: number
}

/** `outside`: JSON of who wrote it and when, where it came in a file. `parent_id`: the first comment of its thread. */
export type CommentTable = {
  desk_id: string
  id: string
  article_id: string
  claim_id: string
  parent_id: string | null
  text: string
  created_at: string
  created_by: string
  edited_at: string | null
  resolved_at: string | null
  resolved_by: string | null
  outside: string | null
  version: number
}

/** A fact-check that somebody else published, on a claim or, without one, on the article. `said`: what it says, JSON of `PublishedCheck`. */
export type OutsideCheckTable = {
  desk_id: string
  id: string
  article_id: string
  claim_id: string | null
  url: string
  said: string
  added_at: string
  added_by: string
  removed_at: string | null
  version: number
}

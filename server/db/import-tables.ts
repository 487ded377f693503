/* Tables of articles that came from another desk as a report; for their columns, see `tables.ts`. */

/** `sha256`: the hash that the report printed; `key_id`: of the key that signed it; `approvals`: `kept` or `dropped`. */
type ArticleImportTable = {
  desk_id: string
  article_id: string
  at: string
  by_user: string
  from_desk: string
  exported_at: string
  sha256: string
  key_id: string | null
  approvals: string
}

/** Somebody who worked on an article elsewhere. `role`: what they were there; null where that is not known. */
type OutsiderTable = { desk_id: string; user_id: string; article_id: string; role: string | null }

/** What happened to a claim on another desk, `number` counting from 1; `payload` as in `EventPayloadTable`. */
export type ImportedEntryTable = {
  desk_id: string
  claim_id: string
  number: number
  article_id: string
  at: string
  by_user: string
  kind: string
  via_token: number
  payload: string
  from_desk: string
}

export type ImportTables = {
  article_import: ArticleImportTable
  outsider: OutsiderTable
  imported_entry: ImportedEntryTable
}

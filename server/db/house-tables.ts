/* Tables of the whole house, outside any desk; for their columns, see `tables.ts`. */

export type UserTable = {
  id: string
  email: string
  name: string
  password_hash: string
  created_at: string
  version: number
}

export type SessionTable = {
  token_hash: string
  user_id: string
  created_at: string
  seen_at: string
  expires_at: string
}

export type InvitationTable = {
  id: string
  token_hash: string
  desk_id: string
  email: string
  role: string
  created_at: string
  created_by: string
  expires_at: string
  accepted_at: string | null
  revoked_at: string | null
}

export type ApiTokenTable = {
  id: string
  token_hash: string
  user_id: string
  desk_id: string
  name: string
  role: string
  created_at: string
  expires_at: string
  last_used_at: string | null
  revoked_at: string | null
}

export type ResetLinkTable = {
  token_hash: string
  user_id: string
  created_at: string
  created_by: string
  expires_at: string
  used_at: string | null
}

/** One part of a large file; `bytes` of its blob is empty then. */
export type BlobPartTable = { sha256: string; part: number; bytes: Uint8Array; created_at: string }

export type BlobTable = { sha256: string; bytes: Uint8Array; size: number; created_at: string }

export type RateLimitTable = { key: string; window_start: number; count: number }

export type IdempotencyTable = {
  user_id: string
  key: string
  request_hash: string
  /** running → committed (the change is stored) → answered (the answer is stored) */
  state: string
  status: number | null
  answer: string | null
  started_at: number
}

/** One row. `set_up_at` is null until the first person exists. */
export type HouseTable = { id: number; set_up_at: string | null; seq: number; head_hash: string }

export type HouseEventTable = {
  seq: number
  at: string
  actor_id: string | null
  kind: string
  subject: string
  payload: string
  prev_hash: string
  hash: string
}

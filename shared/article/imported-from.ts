import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'

/** What became of approvals that were made elsewhere: `kept` count as given there; with `dropped` claims wait for review here. */
export const ImportedApprovals = z.enum(['kept', 'dropped'])
export type ImportedApprovals = z.infer<typeof ImportedApprovals>

/** Where an article came from that was taken over from a report. `sha256`: the hash that the report printed; `keyId`: of the key that signed it, null for one that was not signed. */
export const ImportedFrom = z.object({
  desk: z.string(),
  exportedAt: z.string(),
  at: z.string(),
  by: UserRef,
  sha256: z.string(),
  keyId: z.string().nullable(),
  approvals: ImportedApprovals,
})
export type ImportedFrom = z.infer<typeof ImportedFrom>

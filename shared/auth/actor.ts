import { z } from 'zod'
import { Role } from './role.ts'

export const Membership = z.object({
  deskId: z.string(),
  deskName: z.string(),
  role: Role,
  /** May give the approval that a claim flagged `legal` needs. */
  canClearLegal: z.boolean(),
})
export type Membership = z.infer<typeof Membership>

/** Who is asking. `tokenId` is null for a person in a browser; roles are already the lesser of token and owner. */
export const Actor = z.object({
  userId: z.string(),
  name: z.string(),
  tokenId: z.string().nullable(),
  memberships: z.array(Membership),
})
export type Actor = z.infer<typeof Actor>

/** A person as other things name them. */
export const UserRef = z.object({ id: z.string(), name: z.string() })
export type UserRef = z.infer<typeof UserRef>

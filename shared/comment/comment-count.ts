import { z } from 'zod'

/** How many comments a claim has, answers too, and how many threads of it are not resolved. Claims without comments are left out. */
export const CommentCount = z.object({ claimId: z.string(), comments: z.int(), open: z.int() })
export type CommentCount = z.infer<typeof CommentCount>

import { z } from 'zod'

/** A piece of two texts beside each other: in both, only in the first, only in the second. */
export const DiffPart = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
})
export type DiffPart = z.infer<typeof DiffPart>

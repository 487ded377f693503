import { z } from 'zod'

/** EDTF level 0, as sources have it: a year, month, day, or a time with its zone. */
const EdtfDate = z.string()

/**
 * A fact-check that somebody else published as ClaimReview. Nothing in it is trusted: texts are text; addresses are http or https, and are never fetched. No pictures.
 * `rating.words`: the verdict in the publisher’s words; numbers as they are written, in a scale that is the publisher’s own. `appearances`: where the claim is to be read.
 */
export const PublishedCheck = z.object({
  url: z.string(),
  claimReviewed: z.string(),
  reviewer: z.object({ name: z.string().nullable(), url: z.string().nullable() }).nullable(),
  claimant: z
    .object({ name: z.string(), role: z.string().nullable(), urls: z.array(z.string()) })
    .nullable(),
  claimDate: EdtfDate.nullable(),
  publishedAt: EdtfDate.nullable(),
  rating: z.object({
    words: z.string(),
    value: z.number().nullable(),
    best: z.number().nullable(),
    worst: z.number().nullable(),
  }),
  appearances: z.array(z.string()),
  language: z.string().nullable(),
})
export type PublishedCheck = z.infer<typeof PublishedCheck>

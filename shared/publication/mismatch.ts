import { z } from 'zod'

/** As much of a publication as tells whether its page is what the desk has now; `difference` is null where nothing is public. */
export const PublicationMatch = z.object({
  difference: z
    .object({
      claims: z.array(z.unknown()),
      title: z.boolean(),
      text: z.boolean(),
      corrections: z.int(),
    })
    .nullable(),
})
export type PublicationMatch = z.infer<typeof PublicationMatch>

/** How much of the page is not what the desk has now; null where nothing is public. */
export function countMismatches({ difference }: PublicationMatch): number | null {
  if (difference === null) return null
  const { claims, title, text, corrections } = difference
  return claims.length + corrections + (title ? 1 : 0) + (text ? 1 : 0)
}

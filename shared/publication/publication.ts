import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { CardFacts } from '../report/page/card-facts.ts'
import { plainText } from '../text/plain-text.ts'
import { ClaimDifference } from './compare-published.ts'

/** A version of the public page. `note`: what changed since the one before; `claimReviews`: numbers of the claims published as ClaimReview. */
export const PublishedVersion = z.object({
  number: z.int(),
  at: z.string(),
  by: UserRef,
  note: z.string().nullable(),
  revision: z.int(),
  contentSha256: z.string(),
  claimReviews: z.array(z.int()),
})
export type PublishedVersion = z.infer<typeof PublishedVersion>

/** What the page would say else if it were published now. `text`: the article has another text; `corrections`: how many are not on the page yet. */
export const PublicationDifference = z.object({
  claims: z.array(ClaimDifference),
  title: z.boolean(),
  text: z.boolean(),
  corrections: z.int(),
})
export type PublicationDifference = z.infer<typeof PublicationDifference>

/**
 * The public page of an article. `version` 0, no `url` and no `versions` where it never had one; `versions` are newest first, and the page shows the first. `difference` is null
 * where nothing is public.
 */
export const Publication = z.object({
  articleId: z.string(),
  version: z.int(),
  state: z.enum(['unpublished', 'published', 'withdrawn']),
  url: z.string().nullable(),
  isIndexed: z.boolean(),
  withdrawn: z.object({ at: z.string(), by: UserRef, reason: z.string() }).nullable(),
  versions: z.array(PublishedVersion),
  difference: PublicationDifference.nullable(),
})
export type Publication = z.infer<typeof Publication>

export const NOTE_CHARS_MAX = 1_000
export const CLAIM_REVIEWS_MAX = 200

/** `note` says what changed, which every version but the first must say. */
export const PublishRequest = z.strictObject({
  note: plainText(NOTE_CHARS_MAX).trim().nullable().optional(),
  claimReviews: z.array(z.int().min(1)).max(CLAIM_REVIEWS_MAX).optional(),
})
export type PublishRequest = z.infer<typeof PublishRequest>

/** Whether search engines may list the page. */
export const PublicationChange = z.strictObject({ isIndexed: z.boolean() })
export type PublicationChange = z.infer<typeof PublicationChange>

/** The reason stands on the page. */
export const WithdrawRequest = z.strictObject({ reason: plainText(2_000).trim().min(1) })
export type WithdrawRequest = z.infer<typeof WithdrawRequest>

/** A card of the published version, with markup to put it elsewhere: framed, or as words that stay as they are. */
export const PublishedCard = CardFacts.extend({
  embedUrl: z.string(),
  iframe: z.string(),
  blockquote: z.string(),
})
export type PublishedCard = z.infer<typeof PublishedCard>

/** An answer of oEmbed 1.0. */
export const OEmbed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int(),
  html: z.string(),
  width: z.int(),
  height: z.int(),
})
export type OEmbed = z.infer<typeof OEmbed>

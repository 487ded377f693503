import { type Moment } from '../report-basics.ts'

/**
 * Where and how a public report is published. `url`: its address, without a fragment; `version`: counts from 1; `first`: when version 1 was published; `note`: what changed since
 * the version before; `claimReviews`: numbers of the claims to publish as ClaimReview.
 */
export type PageFacts = {
  url: string
  version: number
  first: Moment
  note: string | null
  isIndexed: boolean
  claimReviews: readonly number[]
}

/** The site of a page. */
export function siteOf(url: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(url)?.[0].concat('/') ?? ''
}

/** Where a claim, or the whole report as number 0, is to be had as a card. */
export function embedUrl(pageUrl: string, claim: number): string {
  return claim === 0 ? `${pageUrl}/embed` : `${pageUrl}/claims/${String(claim)}/embed`
}

/** Where a program asks how to embed an address of a page. */
export function oembedUrl(pageUrl: string, address: string): string {
  return `${siteOf(pageUrl)}api/oembed?format=json&url=${encodeURIComponent(address)}`
}

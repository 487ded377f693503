/**
 * How ClaimReview is published. `claims`: the numbers of the claims that somebody chose; `pageUrl`: where the public report is to be read, without a fragment;
 * `publisher`: the desk as the world knows it, its `url` on the same site; `ratings`: whether verified and false carry a number, which they do unless it is false.
 */
export type ClaimReviewOptions = {
  claims: readonly number[]
  pageUrl: string
  publisher: { name: string; url: string }
  ratings?: boolean
}

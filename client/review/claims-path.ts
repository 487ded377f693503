const PAGE_CLAIMS = 2_000

/** Where the API has the claims of an article, page by page. */
export function claimsPath(articleId: string, cursor: string | null = null): string {
  const from = cursor === null ? '' : `&cursor=${cursor}`
  return `/api/articles/${articleId}/claims?limit=${PAGE_CLAIMS}${from}`
}

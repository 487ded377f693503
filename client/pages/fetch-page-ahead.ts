import { fetchAhead } from '../api/fetch-ahead.ts'
import { articlePath } from '../article/article-path.ts'
import { claimsPath } from '../review/claims-path.ts'

const ARTICLE = /^\/articles\/([\w-]+)(\/review)?$/

/** What an article's page will ask for, asked for before its code is there: text and claims of a long article take the server longest. */
export function fetchPageAhead(path: string): void {
  const [, articleId, review] = ARTICLE.exec(path) ?? []
  if (articleId === undefined) return
  fetchAhead('/api/session')
  fetchAhead(articlePath(articleId))
  fetchAhead(claimsPath(articleId))
  // Whoever needs the page loads it again where this fails, and tells.
  const page = review === undefined ? import('./workspace-page.tsx') : import('./review-page.tsx')
  page.catch(() => undefined)
}

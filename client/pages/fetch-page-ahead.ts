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
  const load = review === undefined ? loadWorkspace : loadReview
  // Whoever needs the page loads it again where this fails, and tells.
  load().catch(() => undefined)
}

// Each in a function of its own: of two in one expression the bundler loads the parts of both.
const loadWorkspace = () => import('./workspace-page.tsx')
const loadReview = () => import('./review-page.tsx')

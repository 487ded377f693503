/** Where the API has an article with its text. */
export function articlePath(articleId: string): string {
  return `/api/articles/${articleId}`
}

import { useMutation } from '@tanstack/react-query'
import { Article, type ArticleHead } from '#shared/article/article.ts'
import { request } from '../api/request.ts'
import { useArticleRefresh } from './article.queries.ts'
import { articlePath } from './article-path.ts'
import { fileForm, type TextChoice } from './text-choice.ts'
import { type Sending, sendingOptions } from './use-sending.ts'

export type NewArticle = {
  choice: TextChoice
  /** Only what the person filled in. */
  said: Partial<ArticleHead>
  idempotencyKey: string
  sending: Sending
}

export function useCreateArticle(deskId: string) {
  const refresh = useArticleRefresh()
  return useMutation({
    mutationFn: (article: NewArticle) => createArticle(deskId, article),
    onSuccess: (article) => refresh(deskId, article),
  })
}

/** Takes the whole page after all: as an article of its own, and puts the one with a part of it away. */
export function useWholePage(deskId: string) {
  const refresh = useArticleRefresh()
  return useMutation({
    mutationFn: async ({ narrow, ...article }: NewArticle & { narrow: Article }) => {
      const whole = await createArticle(deskId, article)
      // The whole page is stored: an article too many in the list is no reason to say otherwise.
      await Promise.allSettled([putAway(narrow)])
      return whole
    },
    onSuccess: (article) => refresh(deskId, article),
  })
}

/** Archives an article, unless somebody changed it or works on it meanwhile. */
async function putAway({ id, version }: Article): Promise<void> {
  const path = articlePath(id)
  const { counts } = await request({ path, schema: Article })
  if (counts.claims > 0) return
  const body = { archivedAt: new Date().toISOString() }
  await request({ method: 'PATCH', path, body, ifMatch: version, schema: Article })
}

function createArticle(deskId: string, article: NewArticle): Promise<Article> {
  const { idempotencyKey, sending } = article
  const isFile = article.choice.how === 'file'
  return request({
    method: 'POST',
    path: `/api/desks/${deskId}/articles`,
    body: bodyOf(article),
    idempotencyKey,
    schema: Article,
    ...(isFile ? sendingOptions(sending) : { signal: sending.signal }),
  })
}

function bodyOf({ choice, said }: NewArticle) {
  const { file } = choice
  if (choice.how === 'file' && file) return fileForm({ ...choice, file }, said)
  if (choice.how === 'paste') return { ...said, text: choice.text }
  return { ...said, url: choice.url.trim(), ...(choice.isWholePage ? { wholePage: true } : {}) }
}

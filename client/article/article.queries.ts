import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { Article, type ArticleChange, ArticleSummary } from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { LIVE } from '../api/query-client.ts'
import { NOTHING, request } from '../api/request.ts'
import { articlePath } from './article-path.ts'

/** The article with its current text. */
export function articleQuery(articleId: string) {
  return queryOptions({
    queryKey: ['article', articleId],
    queryFn: ({ signal }) => request({ path: articlePath(articleId), schema: Article, signal }),
    ...LIVE,
  })
}

/** Articles of a desk, newest change first, by pages. */
export function articlesQuery(deskId: string, isArchived: boolean) {
  return infiniteQueryOptions({
    queryKey: ['desk', deskId, 'articles', { isArchived }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      request({
        path: `/api/desks/${deskId}/articles`,
        query: {
          archived: String(isArchived),
          limit: 100,
          cursor: pageParam === '' ? undefined : pageParam,
        },
        schema: pageOf(ArticleSummary),
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
    ...LIVE,
  })
}

export function useArticleRefresh() {
  const client = useQueryClient()
  return (deskId: string, article?: Article) => {
    if (article) client.setQueryData(articleQuery(article.id).queryKey, article)
    void client.invalidateQueries({ queryKey: ['desk', deskId, 'articles'] })
  }
}

/** A finished check to look around in. */
export function useLoadSample(deskId: string) {
  const refresh = useArticleRefresh()
  return useMutation({
    mutationFn: () =>
      request({ method: 'POST', path: `/api/desks/${deskId}/sample`, schema: Article }),
    onSuccess: (article) => refresh(deskId, article),
  })
}

type ArticleRef = { id: string; deskId: string; version: number }

export function useChangeArticle() {
  const refresh = useArticleRefresh()
  return useMutation({
    mutationFn: ({ article, change }: { article: ArticleRef; change: ArticleChange }) =>
      request({
        method: 'PATCH',
        path: `/api/articles/${article.id}`,
        body: change,
        ifMatch: article.version,
        schema: Article,
      }),
    onSuccess: (changed) => refresh(changed.deskId, changed),
  })
}

export function useDeleteArticle() {
  const refresh = useArticleRefresh()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (article: ArticleRef) =>
      request({
        method: 'DELETE',
        path: `/api/articles/${article.id}`,
        ifMatch: article.version,
        schema: NOTHING,
      }),
    onSuccess: (_nothing, article) => {
      client.removeQueries({ queryKey: ['article', article.id] })
      refresh(article.deskId)
    },
  })
}

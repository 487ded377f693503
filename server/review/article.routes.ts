import { z } from '@hono/zod-openapi'
import {
  Article,
  ArticleChange,
  ArticleDraft,
  ArticleStage,
  ArticleSummary,
} from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { changeArticle } from '../article/change-article.ts'
import { createArticle } from '../article/create-article.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { cursorParam, limitParam, wordsParam } from '../http/page-params.ts'
import { changeAt, withCurrent, withEtag } from '../http/require-version.ts'
import { body, deskParams, idParams, json, route } from '../http/route.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { readPastedText, readUpload } from '../import/read-text.ts'
import { deleteArticle } from './delete-article.ts'
import { viewArticle, viewArticles } from './view-article.ts'

const UploadForm = ArticleDraft.omit({ text: true }).partial({ title: true })
const ListQuery = z.object({
  stage: ArticleStage.optional(),
  q: wordsParam,
  archived: z.enum(['true', 'false']).optional(),
  limit: limitParam,
  cursor: cursorParam,
})

/** Articles with their counts. The counts tell what approvals are worth, so these routes stand above review. */
export function articleRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/articles',
      policy: { action: 'read-article', of: 'desk' },
      request: { params: deskParams, query: ListQuery },
      responses: { 200: json(pageOf(ArticleSummary), 'Articles of the desk, newest change first') },
    }),
    async (c) =>
      c.json(await viewArticles(contextOf(c), c.get('deskId'), c.req.valid('query')), 200),
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/articles',
      policy: { action: 'create-article', of: 'desk' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: {
        params: deskParams,
        body: {
          content: {
            'application/json': { schema: ArticleDraft },
            'multipart/form-data': { schema: UploadForm.extend({ file: z.any() }) },
          },
        },
      },
      responses: { 201: json(Article, 'The new article') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const deskId = c.get('deskId')
      const id = isUpload(c) ? await fromFile() : await fromText()
      const article = await viewArticle(ctx, deskId, id)
      return c.json(withEtag(c, article), 201)

      async function fromText(): Promise<string> {
        const { text, ...head } = ArticleDraft.parse(c.req.valid('json'))
        return createArticle(ctx, deskId, head, readPastedText(text))
      }

      async function fromFile(): Promise<string> {
        const { upload, fields } = await readForm(c, UploadForm)
        const title = fields.title ?? upload.name.replace(/\.[^.]+$/, '')
        return createArticle(ctx, deskId, { ...fields, title }, readUpload(upload))
      }
    },
  )
  oneArticle(app)
}

function oneArticle(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}',
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams },
      responses: { 200: json(Article, 'The article with its current text') },
    }),
    async (c) => {
      const article = await viewArticle(contextOf(c), c.get('deskId'), c.req.valid('param').id)
      return c.json(withEtag(c, article), 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/articles/{id}',
      policy: { action: 'change-article', of: 'article' },
      ifMatch: true,
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: { params: idParams, body: body(ArticleChange) },
      responses: { 200: json(Article, 'The changed article') },
    }),
    async (c) => {
      const at = changeAt(c)
      const view = () => viewArticle(contextOf(c), at.deskId, at.id)
      await withCurrent(changeArticle(contextOf(c), at, c.req.valid('json')), view)
      const article = await view()
      return c.json(withEtag(c, article), 200)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/articles/{id}',
      policy: { action: 'delete-article', of: 'article' },
      ifMatch: true,
      request: { params: idParams },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const at = changeAt(c)
      await deleteArticle(contextOf(c), at)
      return c.body(null, 204)
    },
  )
}

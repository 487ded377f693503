import { z } from '@hono/zod-openapi'
import {
  Article,
  ArticleChange,
  ArticleDraft,
  ArticleHead,
  ArticleStage,
  ArticleSummary,
} from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { changeArticle } from '../article/change-article.ts'
import { createArticle } from '../article/create-article.ts'
import { viewArticleOriginal } from '../article/view-original.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { sendDownload } from '../http/download.ts'
import { cursorParam, limitParam, wordsParam } from '../http/page-params.ts'
import { changeAt, withCurrent, withEtag } from '../http/require-version.ts'
import { body, deskParams, idParams, json, route } from '../http/route.ts'
import { FileFields, readOptions } from '../http/file-fields.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { documentHead } from '../import/document-head.ts'
import { type ImportedContent, readPage } from '../import/read-page.ts'
import { readPastedText } from '../import/read-text.ts'
import { readUpload } from '../import/read-upload.ts'
import { deleteArticle } from './delete-article.ts'
import { viewArticle, viewArticles } from './view-article.ts'

const UploadForm = ArticleHead.partial().extend(FileFields.shape)
type SaidOfArticle = { [Field in keyof ArticleHead]?: ArticleHead[Field] | undefined }
const OriginalQuery = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
})
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
        const draft = ArticleDraft.parse(c.req.valid('json'))
        const { text, url = '', wholePage: isWholePage, ...said } = draft
        if (text !== undefined) {
          const head = { ...said, title: said.title ?? '' }
          return createArticle(ctx, deskId, head, { read: readPastedText(text), file: null })
        }
        return create(said, await readPage(ctx, url, { isWholePage, signal: c.req.raw.signal }))
      }

      async function fromFile(): Promise<string> {
        const { upload, fields } = await readForm(c, UploadForm)
        const { options, rest } = readOptions(fields)
        const read = await readUpload(ctx, { upload, options, signal: c.req.raw.signal })
        return create(rest, { read, file: { ...upload, fetchedFrom: null } })
      }

      function create(said: SaidOfArticle, content: ImportedContent): Promise<string> {
        const { title, author } = documentHead(content.read, content.file.name)
        const head = { byline: author, ...said, title: said.title ?? title }
        return createArticle(ctx, deskId, head, content)
      }
    },
  )
  oneArticle(app)
  articleFile(app)
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

function articleFile(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/original',
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams, query: OriginalQuery },
      responses: {
        200: {
          content: { 'application/octet-stream': { schema: z.string() } },
          description: 'The file of a revision (the newest where none is named), byte for byte',
        },
      },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), id: c.req.valid('param').id }
      const { revision } = c.req.valid('query')
      const { name, bytes } = await viewArticleOriginal(contextOf(c), at, revision)
      return sendDownload(c, { name, bytes, type: 'application/octet-stream', kind: 'download' })
    },
  )
}

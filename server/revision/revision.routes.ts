import { z } from '@hono/zod-openapi'
import { type Context as HonoContext } from 'hono'
import {
  Revision,
  RevisionCreated,
  RevisionDraft,
  RevisionPreview,
  RevisionSummary,
} from '#shared/revision/revision.ts'
import { type App, type AppEnv, contextOf } from '../http/app-env.ts'
import { idParams, json, route } from '../http/route.ts'
import { FileFields, readOptions } from '../http/file-fields.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { readUpload } from '../import/read-upload.ts'
import {
  createRevision,
  previewRevision,
  type RevisionHead,
  type SentText,
} from './create-revision.ts'
import { listRevisions } from './revision.store.ts'
import { viewRevision } from './view-revision.ts'

const numberParams = idParams.extend({ number: z.coerce.number().int().min(1).max(1_000_000) })
const UploadForm = RevisionDraft.omit({ text: true }).extend({
  baseNumber: z.coerce.number().int().min(1),
  ...FileFields.shape,
})
const sent = {
  content: {
    'application/json': { schema: RevisionDraft },
    'multipart/form-data': { schema: UploadForm.extend({ file: z.any() }) },
  },
}

/** The texts of an article, one after the other, and what each did to its claims. */
export function revisionRoutes(app: App): void {
  readRevisions(app)
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/revisions',
      policy: { action: 'create-revision', of: 'article' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: { params: idParams, body: sent },
      responses: { 201: json(RevisionCreated, 'The new revision, and what became of each claim') },
    }),
    async (c) => {
      const { head, content } = await readSent(c, () => c.req.valid('json'))
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      const ctx = contextOf(c)
      const outcome = await createRevision(ctx, at, head, content)
      const of = { articleId: at.articleId, number: head.baseNumber + 1 }
      return c.json({ revision: await viewRevision(ctx.db.read, at.deskId, of), outcome }, 201)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/revisions/preview',
      policy: { action: 'create-revision', of: 'article' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      idempotent: false,
      request: { params: idParams, body: sent },
      responses: {
        200: json(RevisionPreview, 'What would become of each claim; nothing is stored'),
      },
    }),
    async (c) => {
      const { head, content } = await readSent(c, () => c.req.valid('json'))
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      return c.json(await previewRevision(contextOf(c), at, head, content), 200)
    },
  )
}

function readRevisions(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/revisions',
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams },
      responses: {
        200: json(z.object({ items: z.array(RevisionSummary) }), 'All revisions, newest first'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json({ items: await listRevisions(contextOf(c).db.read, c.get('deskId'), id) }, 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/revisions/{number}',
      policy: { action: 'read-article', of: 'article' },
      request: { params: numberParams },
      responses: { 200: json(Revision, 'One revision with its text') },
    }),
    async (c) => {
      const { id, number } = c.req.valid('param')
      const of = { articleId: id, number }
      return c.json(await viewRevision(contextOf(c).db.read, c.get('deskId'), of), 200)
    },
  )
}

async function readSent(
  c: HonoContext<AppEnv>,
  json: () => unknown,
): Promise<{ head: RevisionHead; content: SentText }> {
  if (isUpload(c)) {
    const { upload, fields } = await readForm(c, UploadForm)
    const { options, rest } = readOptions(fields)
    const read = await readUpload(contextOf(c), { upload, options, signal: c.req.raw.signal })
    return { head: rest, content: { read, file: { ...upload, fetchedFrom: null } } }
  }
  const { text, ...head } = RevisionDraft.parse(json())
  return { head, content: text }
}

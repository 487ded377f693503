import { z } from '@hono/zod-openapi'
import { pageOf } from '#shared/page.ts'
import { plainText } from '#shared/text/plain-text.ts'
import {
  FoundInSource,
  Source,
  SourceChange,
  SourceDraft,
  SourceSnapshot,
  SourceSummary,
} from '#shared/source/source.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { sendDownload } from '../http/download.ts'
import { cursorParam, limitParam, Sha256, wordsParam } from '../http/page-params.ts'
import { changeAt, withCurrent, withEtag } from '../http/require-version.ts'
import { body, deskParams, Id, idParams, json, route } from '../http/route.ts'
import { FileFields, readOptions } from '../http/file-fields.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { documentHead } from '../import/document-head.ts'
import { readUpload } from '../import/read-upload.ts'
import { changeSource } from './change-source.ts'
import { createSource } from './create-source.ts'
import { deleteSource } from './delete-source.ts'
import { findInSource } from './find-in-source.ts'
import { readSource } from './read-source.ts'
import { viewOriginal, viewSnapshot, viewSource, viewSources } from './get-source.ts'

const FormFields = SourceChange.extend(FileFields.shape)
const UploadForm = z.preprocess(withoutEmpty, FormFields)
/** As a form sends it: fields that nobody filled in are empty strings. */
const FormBody = z.looseObject({
  ...Object.fromEntries(
    Object.entries(FormFields.shape).map(([name, field]) => [
      name,
      z.union([field, z.literal('')]).optional(),
    ]),
  ),
  file: z.any().openapi({ type: 'string', format: 'binary' }),
})
const ListQuery = z.object({
  q: wordsParam,
  /** Sources that were read from this very file. */
  fileSha256: Sha256.optional(),
  limit: limitParam,
  cursor: cursorParam,
})
const OriginalQuery = z.object({
  snapshot: z.coerce.number().int().min(1).max(1_000_000).optional(),
})
const FindQuery = z.object({ quote: plainText(20_000).trim().min(1) })
const SnapshotParams = z.object({ id: Id, number: z.coerce.number().int().min(1).max(1_000_000) })

/** Sources of a desk: what evidence is taken from. */
export function sourceRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/sources',
      policy: { action: 'read-source', of: 'desk' },
      request: { params: deskParams, query: ListQuery },
      responses: { 200: json(pageOf(SourceSummary), 'Sources of the desk, newest change first') },
    }),
    async (c) =>
      c.json(await viewSources(contextOf(c), c.get('deskId'), c.req.valid('query')), 200),
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/sources',
      policy: { action: 'create-source', of: 'desk' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: {
        params: deskParams,
        body: {
          content: {
            'application/json': { schema: SourceDraft },
            'multipart/form-data': { schema: FormBody },
          },
        },
      },
      responses: { 201: json(Source, 'The new source') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const deskId = c.get('deskId')
      const id = isUpload(c) ? await fromFile() : await fromText()
      const source = await viewSource(ctx, deskId, id)
      return c.json(withEtag(c, source), 201)

      async function fromText(): Promise<string> {
        const draft = SourceDraft.parse(c.req.valid('json'))
        const { head, content } = await readSource(ctx, draft, c.req.raw.signal)
        return createSource(ctx, deskId, head, content)
      }

      async function fromFile(): Promise<string> {
        const { upload, fields } = await readForm(c, UploadForm)
        const { options, rest } = readOptions(fields)
        const { signal } = c.req.raw
        const read = await readUpload(ctx, { upload, options, signal })
        const said = documentHead(read, upload.name)
        const head = { ...said, ...rest, title: rest.title ?? said.title }
        return createSource(ctx, deskId, head, { read, file: { ...upload, fetchedFrom: null } })
      }
    },
  )
  oneSource(app)
  sourceTexts(app)
  findWords(app)
}

function oneSource(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/sources/{id}',
      policy: { action: 'read-source', of: 'source' },
      request: { params: idParams },
      responses: { 200: json(Source, 'The source with its newest text') },
    }),
    async (c) => {
      const source = await viewSource(contextOf(c), c.get('deskId'), c.req.valid('param').id)
      return c.json(withEtag(c, source), 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/sources/{id}',
      policy: { action: 'change-source', of: 'source' },
      ifMatch: true,
      request: { params: idParams, body: body(SourceChange) },
      responses: { 200: json(Source, 'The changed source') },
    }),
    async (c) => {
      const at = changeAt(c)
      const view = () => viewSource(contextOf(c), at.deskId, at.id)
      await withCurrent(changeSource(contextOf(c), at, c.req.valid('json')), view)
      const source = await view()
      return c.json(withEtag(c, source), 200)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/sources/{id}',
      policy: { action: 'delete-source', of: 'source' },
      ifMatch: true,
      request: { params: idParams },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const at = changeAt(c)
      await deleteSource(contextOf(c), at)
      return c.body(null, 204)
    },
  )
}

function findWords(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/sources/{id}/find',
      policy: { action: 'read-source', of: 'source' },
      request: { params: idParams, query: FindQuery },
      responses: { 200: json(FoundInSource, 'Where the words stand in the newest text') },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), id: c.req.valid('param').id }
      return c.json(await findInSource(contextOf(c), at, c.req.valid('query').quote), 200)
    },
  )
}

function sourceTexts(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/sources/{id}/snapshots/{number}',
      policy: { action: 'read-source', of: 'source' },
      request: { params: SnapshotParams },
      responses: { 200: json(SourceSnapshot, 'One snapshot with its text') },
    }),
    async (c) => {
      const { id, number } = c.req.valid('param')
      return c.json(await viewSnapshot(contextOf(c), { deskId: c.get('deskId'), id }, number), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/sources/{id}/original',
      policy: { action: 'read-source', of: 'source' },
      request: { params: idParams, query: OriginalQuery },
      responses: {
        200: {
          content: { 'application/octet-stream': { schema: z.string() } },
          description: 'The uploaded file, byte for byte',
        },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const at = { deskId: c.get('deskId'), id }
      const { name, bytes } = await viewOriginal(contextOf(c), at, c.req.valid('query').snapshot)
      return sendDownload(c, { name, bytes, type: 'application/octet-stream', kind: 'download' })
    },
  )
}

/** A form sends fields that nobody filled in as empty strings. */
function withoutEmpty(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

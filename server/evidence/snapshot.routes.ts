import { z } from '@hono/zod-openapi'
import { type Context as HonoContext } from 'hono'
import { SnapshotCreated, SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { SnapshotDraft, SnapshotHead } from '#shared/source/source.ts'
import { type App, type AppEnv, contextOf } from '../http/app-env.ts'
import { withEtag } from '../http/require-version.ts'
import { idParams, json, route } from '../http/route.ts'
import { FileFields, readOptions } from '../http/file-fields.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { readUpload } from '../import/read-upload.ts'
import { viewSource } from '../source/get-source.ts'
import { readNext } from '../source/read-source.ts'
import { createSnapshot, type NewSnapshot, previewSnapshot } from './create-snapshot.ts'

const UploadForm = SnapshotHead.extend({
  baseNumber: z.coerce.number().int().min(1),
  ...FileFields.shape,
})
const sent = {
  content: {
    'application/json': { schema: SnapshotDraft },
    'multipart/form-data': { schema: UploadForm.extend({ file: z.any() }) },
  },
}

/** The texts of a source, one after the other, and what each did to the quotes. */
export function snapshotRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/sources/{id}/snapshots',
      policy: { action: 'create-snapshot', of: 'source' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: { params: idParams, body: sent },
      responses: {
        201: json(SnapshotCreated, 'The source with its new text, and what became of each quote'),
      },
    }),
    async (c) => {
      const next = await readSent(c, () => c.req.valid('json'))
      const ctx = contextOf(c)
      const at = { deskId: c.get('deskId'), id: c.req.valid('param').id }
      const outcome = await createSnapshot(ctx, at, next)
      const source = await viewSource(ctx, at.deskId, at.id)
      return c.json({ ...withEtag(c, source), outcome }, 201)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/sources/{id}/snapshots/preview',
      policy: { action: 'create-snapshot', of: 'source' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      idempotent: false,
      request: { params: idParams, body: sent },
      responses: {
        200: json(SnapshotOutcome, 'What would become of each quote; nothing is stored'),
      },
    }),
    async (c) => {
      const next = await readSent(c, () => c.req.valid('json'))
      const at = { deskId: c.get('deskId'), id: c.req.valid('param').id }
      return c.json(await previewSnapshot(contextOf(c), at, next), 200)
    },
  )
}

async function readSent(c: HonoContext<AppEnv>, json: () => unknown): Promise<NewSnapshot> {
  const ctx = contextOf(c)
  const { signal } = c.req.raw
  if (isUpload(c)) {
    const { upload, fields } = await readForm(c, UploadForm)
    const { options, rest } = readOptions(fields)
    const read = await readUpload(ctx, { upload, options, signal })
    return { ...rest, contact: null, read, file: { ...upload, fetchedFrom: null } }
  }
  const { baseNumber, note, ...draft } = SnapshotDraft.parse(json())
  const { contact = null } = draft
  const source = await viewSource(ctx, c.get('deskId'), c.req.param('id') ?? '')
  const from = { url: source.url, fetchedFrom: source.snapshot.fetchedFrom }
  const content = await readNext(ctx, from, draft, signal)
  return { baseNumber, note, contact, ...content }
}

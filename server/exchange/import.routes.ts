import { z } from '@hono/zod-openapi'
import { type Context as HonoContext } from 'hono'
import { ImportChoices, ImportPreview, ImportResult } from '#shared/exchange/import-preview.ts'
import { WebUrl } from '#shared/text/web-url.ts'
import { type App, type AppEnv, contextOf } from '../http/app-env.ts'
import { Sha256 } from '../http/page-params.ts'
import { Id, idParams, json, route } from '../http/route.ts'
import { isUpload, readForm, UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { previewImport } from './preview-import.ts'
import { type ImportAt, type ImportFrom } from './read-work.ts'
import { storeImport } from './store-import.ts'

const Fields = z.strictObject({ sourceId: Id.optional() })
const StoreFields = Fields.extend({
  sha256: Sha256,
  choices: z
    .string()
    .transform((text, context) => {
      try {
        const choices: unknown = JSON.parse(text)
        return choices
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' })
        return z.NEVER
      }
    })
    .pipe(ImportChoices),
})
const Address = Fields.extend({ url: WebUrl })
const StoreAddress = Address.extend({ sha256: Sha256, choices: ImportChoices })

function bodies(form: z.ZodType, address: z.ZodType) {
  return {
    content: { 'multipart/form-data': { schema: form }, 'application/json': { schema: address } },
  }
}

/** Work from other tools, brought into an article: looked at first, then stored. */
export function importRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/imports/preview',
      policy: { action: 'import-work', of: 'article' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      idempotent: false,
      request: { params: idParams, body: bodies(Fields, Address) },
      responses: { 200: json(ImportPreview, 'What is in the file, and what would become of it') },
    }),
    async (c) => {
      const { from, fields } = isUpload(c)
        ? await fromFile(c, Fields)
        : fromAddress(Address.parse(c.req.valid('json')))
      const preview = await previewImport(contextOf(c), atOf(c, fields), from, c.req.raw.signal)
      return c.json(preview, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/imports',
      policy: { action: 'import-work', of: 'article' },
      bodyBytesMax: UPLOAD_BYTES_MAX,
      request: { params: idParams, body: bodies(StoreFields, StoreAddress) },
      responses: { 201: json(ImportResult, 'How many of each were stored') },
    }),
    async (c) => {
      const { from, fields } = isUpload(c)
        ? await fromFile(c, StoreFields)
        : fromAddress(StoreAddress.parse(c.req.valid('json')))
      const { sha256, choices } = fields
      const asked = { from, sha256, choices }
      const result = await storeImport(contextOf(c), atOf(c, fields), asked, c.req.raw.signal)
      return c.json(result, 201)
    },
  )
}

type Sent<Fields> = { from: ImportFrom; fields: Fields }

async function fromFile<Schema extends z.ZodType>(
  c: HonoContext<AppEnv>,
  schema: Schema,
): Promise<Sent<z.infer<Schema>>> {
  const { upload, fields } = await readForm(c, schema)
  return { from: { bytes: upload.bytes }, fields }
}

function fromAddress<Fields extends { url: string }>(sent: Fields): Sent<Omit<Fields, 'url'>> {
  const { url, ...fields } = sent
  return { from: { url }, fields }
}

function atOf(c: HonoContext<AppEnv>, { sourceId }: { sourceId?: string | undefined }): ImportAt {
  const articleId = c.req.param('id') ?? ''
  return { deskId: c.get('deskId'), articleId, sourceId: sourceId ?? null }
}

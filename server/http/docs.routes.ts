import { z } from '@hono/zod-openapi'
import { type App } from './app-env.ts'
import { ApiDocument } from './docs/api-document.ts'
import { renderApiDocs } from './docs/render-api-docs.ts'
import { listProblems } from './problem-response.ts'
import { route } from './route.ts'
import { headersFor } from './security-headers.ts'

const AnyDocument = z.record(z.string(), z.unknown())
type AnyDocument = z.infer<typeof AnyDocument>

/** The contract of all routes, for programs and for people. Both are made once, when somebody first asks: that takes a while. */
export function docsRoutes(app: App, version: string): void {
  let made: { document: AnyDocument; page: string } | null = null
  const make = () => {
    const info = { title: 'Stet', version }
    const written = JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info }))
    const document = AnyDocument.parse(JSON.parse(written))
    const page = renderApiDocs(ApiDocument.parse(document), listProblems())
    return { document, page }
  }
  app.openapi(
    route({
      method: 'get',
      path: '/api/openapi.json',
      policy: { open: 'tells what the program is, and nothing of the house' },
      responses: {
        200: {
          content: { 'application/json': { schema: AnyDocument } },
          description: 'The API as OpenAPI 3.1',
        },
      },
    }),
    (c) => {
      made ??= make()
      return c.json(made.document, 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/docs',
      policy: { open: 'tells what the program is, and nothing of the house' },
      responses: {
        200: {
          content: { 'text/html': { schema: z.string() } },
          description: 'This page: the API for people',
        },
      },
    }),
    (c) => {
      made ??= make()
      const https = c.get('open').settings.publicUrl.startsWith('https:')
      for (const [name, value] of Object.entries(headersFor('docs', https))) c.header(name, value)
      return c.html(made.page, 200)
    },
  )
}

import { z } from '@hono/zod-openapi'
import { type Context as HonoContext } from 'hono'
import {
  Publication,
  PublicationChange,
  PublishedCard,
  PublishRequest,
  WithdrawRequest,
} from '#shared/publication/publication.ts'
import { type App, type AppEnv, contextOf } from '../http/app-env.ts'
import { changeAt, withCurrent, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { changePublication, renewLink, withdrawPublication } from './change-publication.ts'
import { type PublicationAt, publishReport } from './publish-report.ts'
import { viewCards, viewPublication } from './view-publication.ts'

const PATH = '/api/articles/{id}/publication'
const CHANGE = { policy: { action: 'publish-report', of: 'article' }, ifMatch: true } as const
const Cards = z.object({ items: z.array(PublishedCard) })

/** What a desk does with the public page of an article. */
export function publicationRoutes(app: App): void {
  readRoutes(app)
  publishRoute(app)
  changeRoutes(app)
}

function readRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: PATH,
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams },
      responses: {
        200: json(Publication, 'What is public, and how it differs from what the desk has now'),
      },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      return c.json(withEtag(c, await viewPublication(contextOf(c), at)), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: `${PATH}/cards`,
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams },
      responses: { 200: json(Cards, 'The report and its claims as cards to embed') },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      return c.json({ items: await viewCards(contextOf(c), at) }, 200)
    },
  )
}

function publishRoute(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: PATH,
      ...CHANGE,
      request: { params: idParams, body: body(PublishRequest) },
      responses: { 201: json(Publication, 'The next version is public') },
    }),
    async (c) => {
      const request = c.req.valid('json')
      const { signal } = c.req.raw
      return c.json(await after(c, (ctx, at) => publishReport(ctx, at, request, signal)), 201)
    },
  )
}

function changeRoutes(app: App): void {
  app.openapi(
    route({
      method: 'patch',
      path: PATH,
      ...CHANGE,
      request: { params: idParams, body: body(PublicationChange) },
      responses: { 200: json(Publication, 'Search engines may list the page, or may not') },
    }),
    async (c) => {
      const change = c.req.valid('json')
      return c.json(await after(c, (ctx, at) => changePublication(ctx, at, change)), 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: `${PATH}/withdraw`,
      ...CHANGE,
      request: { params: idParams, body: body(WithdrawRequest) },
      responses: { 200: json(Publication, 'The page says that it is withdrawn, and why') },
    }),
    async (c) => {
      const { reason } = c.req.valid('json')
      return c.json(await after(c, (ctx, at) => withdrawPublication(ctx, at, reason)), 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: `${PATH}/new-link`,
      ...CHANGE,
      request: { params: idParams },
      responses: { 200: json(Publication, 'Another link; the old one leads nowhere') },
    }),
    async (c) => c.json(await after(c, renewLink), 200),
  )
}

type Change = (ctx: ReturnType<typeof contextOf>, at: PublicationAt) => Promise<void>

/** Makes the change, and answers what is public then. */
async function after(c: HonoContext<AppEnv>, change: Change): Promise<Publication> {
  const ctx = contextOf(c)
  const { deskId, id: articleId, version } = changeAt(c)
  const view = () => viewPublication(ctx, { deskId, articleId })
  await withCurrent(change(ctx, { deskId, articleId, version }), view)
  return withEtag(c, await view())
}

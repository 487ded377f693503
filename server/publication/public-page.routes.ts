import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { type Context } from 'hono'
import { CARD_STYLE } from '#shared/report/page/card-style.ts'
import { renderMissingCard, renderWithdrawnCard } from '#shared/report/page/render-card.ts'
import { renderMissingPage, renderWithdrawnPage } from '#shared/report/page/short-page.ts'
import { HTML_STYLE } from '#shared/report/html-style.ts'
import { type App, type AppEnv } from '../http/app-env.ts'
import { route } from '../http/route.ts'
import { embedHeaders, publicPageHeaders } from '../http/security-headers.ts'
import { formatTime } from '../report/format-time.ts'
import { sha256 } from '../sha256.ts'
import { isLink, pageUrl } from './page-url.ts'
import { findCard, findPage, findPublicHead, type PublicHead } from './public-page.store.ts'

const OPEN = { open: 'is public under a link that cannot be guessed' }
const HTML = { content: { 'text/html': { schema: z.string() } } }
const Token = z.object({ token: z.string().max(100) })
const ClaimParams = Token.extend({ number: z.string().max(20) })
const styleOf = (style: string) => createHash('sha256').update(style).digest('base64')
const SHORT_STYLE = styleOf(HTML_STYLE)
const CARD_STYLE_SHA256 = styleOf(CARD_STYLE)

/** What the public reads: the page and its cards, from what was stored when they were published. Nobody is asked who they are. */
export function publicPageRoutes(app: App): void {
  pageRoute(app)
  cardRoutes(app)
}

function pageRoute(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/p/{token}',
      policy: OPEN,
      request: { params: Token },
      responses: {
        200: { ...HTML, description: 'The report as it was published last' },
        404: { ...HTML, description: 'There is no such link, or not any more' },
        410: { ...HTML, description: 'It was withdrawn, when and why' },
      },
    }),
    async (c) => {
      const { db } = c.get('open')
      const { token } = c.req.valid('param')
      const head = isLink(token) ? await findPublicHead(db.read, token) : null
      if (head === null)
        return send(c, { status: 404, page: renderMissingPage(), style: SHORT_STYLE })
      const { withdrawn } = head
      if (withdrawn !== null) {
        const page = renderWithdrawnPage({ ...withdrawn, at: momentOf(withdrawn.at, head) })
        return send(c, { status: 410, page, style: SHORT_STYLE })
      }
      const { pageSha256, styleSha256: style, isIndexed } = head
      if (isKnown(c, pageSha256)) return send(c, { status: 304, style, isIndexed, pageSha256 })
      const page = (await findPage(db.read, head)) ?? ''
      return send(c, { status: 200, page, style, isIndexed, pageSha256 })
    },
  )
}

function cardRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/p/{token}/claims/{number}/embed',
      policy: OPEN,
      request: { params: ClaimParams },
      responses: { 200: { ...HTML, description: 'One claim as a card, for a frame elsewhere' } },
    }),
    (c) => {
      const { token, number } = c.req.valid('param')
      return sendCard(c, token, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/p/{token}/embed',
      policy: OPEN,
      request: { params: Token },
      responses: { 200: { ...HTML, description: 'The report as a card, for a frame elsewhere' } },
    }),
    (c) => sendCard(c, c.req.valid('param').token, 0),
  )
}

async function sendCard(
  c: Context<AppEnv>,
  token: string,
  claim: number | null,
): Promise<Response> {
  const { db, settings } = c.get('open')
  const style = CARD_STYLE_SHA256
  const head = isLink(token) ? await findPublicHead(db.read, token) : null
  if (head?.withdrawn) {
    const url = pageUrl(settings.publicUrl, token)
    const page = renderWithdrawnCard(url, momentOf(head.withdrawn.at, head))
    return send(c, { status: 410, page, style, isCard: true })
  }
  const card = head && claim !== null ? await findCard(db.read, { ...head, claim }) : null
  if (card === null) return send(c, { status: 404, page: renderMissingCard(), style, isCard: true })
  const { page, pageSha256 } = card
  if (isKnown(c, pageSha256)) return send(c, { status: 304, style, isCard: true, pageSha256 })
  return send(c, { status: 200, page, style, isCard: true, pageSha256 })
}

type Sent = {
  status: 200 | 304 | 404 | 410
  page?: string
  style: string
  isCard?: boolean
  isIndexed?: boolean
  pageSha256?: string
}

/** Answers with a page of ours. Its one style sheet is named by its hash; there is nothing else that a browser may load or run. */
function send(c: Context<AppEnv>, sent: Sent): Response {
  const { status, page, style, isCard = false, isIndexed = false, pageSha256 } = sent
  const https = c.get('open').settings.publicUrl.startsWith('https:')
  const headers = isCard ? embedHeaders(https, style) : publicPageHeaders(https, style)
  for (const [name, value] of Object.entries(headers)) {
    if (name !== 'X-Robots-Tag' || !isIndexed) c.header(name, value)
  }
  if (pageSha256 !== undefined) c.header('ETag', `"${pageSha256}"`)
  if (page === undefined || status === 304) return c.body(null, 304)
  c.header('Content-Type', 'text/html; charset=utf-8')
  if (pageSha256 === undefined) c.header('ETag', `"${sha256(page)}"`)
  return c.body(page, status)
}

function isKnown(c: Context<AppEnv>, pageSha256: string): boolean {
  return c.req.header('if-none-match')?.includes(`"${pageSha256}"`) ?? false
}

function momentOf(utc: string, { timeZone }: Pick<PublicHead, 'timeZone'>) {
  return { utc, local: formatTime(utc, timeZone) }
}

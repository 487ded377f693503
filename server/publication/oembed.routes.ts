import { z } from '@hono/zod-openapi'
import { ProblemError } from '#shared/problem.ts'
import { OEmbed } from '#shared/publication/publication.ts'
import { CARD_WIDTH, cardHeight, cardTitle, iframeCode } from '#shared/report/page/embed-code.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { type App } from '../http/app-env.ts'
import { notFound } from '../http/require-permission.ts'
import { json, route } from '../http/route.ts'
import { pageUrl, readPageUrl } from './page-url.ts'
import { findCard, findPublicHead } from './public-page.store.ts'

const PIXELS_MAX = 100_000
const CACHE_S = 300
const Pixels = z.coerce.number().int().min(1).max(PIXELS_MAX).optional()
const OEmbedQuery = z.object({
  url: plainText(2_000),
  format: z.string().max(20).default('json'),
  maxwidth: Pixels,
  maxheight: Pixels,
})

/** How to embed an address of a public page (oEmbed 1.0): the page as a card of the report, `#claim-12` as a card of that claim. */
export function oembedRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/oembed',
      policy: { open: 'tells of what is public under a link that cannot be guessed' },
      request: { query: OEmbedQuery },
      responses: { 200: json(OEmbed, 'How to embed it (oEmbed 1.0, type rich)') },
    }),
    async (c) => {
      const { db, settings } = c.get('open')
      const { url, format, maxwidth, maxheight } = c.req.valid('query')
      if (format !== 'json')
        throw new ProblemError('not-implemented', 'Only format=json is answered.')
      const meant = readPageUrl(settings.publicUrl, url)
      if (meant === null) throw new ProblemError('invalid', 'url: this is no page of this house')
      const head = await findPublicHead(db.read, meant.token)
      if (head === null || head.withdrawn !== null) throw notFound()
      const card = await findCard(db.read, { ...head, claim: meant.claim })
      if (card === null) throw notFound()
      const { facts } = card
      const width = Math.min(CARD_WIDTH.usual, maxwidth ?? CARD_WIDTH.usual)
      const height = Math.min(cardHeight(facts, width), maxheight ?? PIXELS_MAX)
      const answer: OEmbed = {
        version: '1.0',
        type: 'rich',
        title: cardTitle(facts),
        provider_name: facts.desk,
        provider_url: settings.publicUrl,
        cache_age: CACHE_S,
        html: iframeCode(facts, pageUrl(settings.publicUrl, meant.token), { width, height }),
        width,
        height,
      }
      return c.json(answer, 200)
    },
  )
}

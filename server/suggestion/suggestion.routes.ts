import { z } from '@hono/zod-openapi'
import { Suggestion, SuggestionChange } from '#shared/suggestion/suggestion.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withCurrent, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { settleSuggestion } from './settle-suggestion.ts'
import { viewSuggestions } from './view-suggestions.ts'

const SuggestionParams = idParams.extend({
  revision: z.coerce.number().int().min(1).max(1_000_000),
  comment: z.coerce.number().int().min(0).max(1_000_000),
})
const Suggestions = z.object({ items: z.array(Suggestion) })

/** Remarks that came with the file of an article, and what people said of them. */
export function suggestionRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/suggestions',
      policy: { action: 'read-claim', of: 'article' },
      request: { params: idParams },
      responses: { 200: json(Suggestions, 'Remarks of the imported files, in reading order') },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const items = await viewSuggestions(contextOf(c).db.read, c.get('deskId'), id)
      return c.json({ items }, 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/articles/{id}/suggestions/{revision}/{comment}',
      policy: { action: 'change-claim', of: 'article' },
      ifMatch: true,
      request: { params: SuggestionParams, body: body(SuggestionChange) },
      responses: { 200: json(Suggestion, 'The remark as it stands now') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const { deskId, id: articleId, version } = changeAt(c)
      const { revision, comment } = c.req.valid('param')
      const at = { deskId, articleId, revision, comment, version }
      const view = async () =>
        (await viewSuggestions(ctx.db.read, deskId, articleId)).find(
          (one) => one.revision === revision && one.comment === comment,
        )
      const settled = await withCurrent(settleSuggestion(ctx, at, c.req.valid('json')), view)
      return c.json(withEtag(c, settled), 200)
    },
  )
}

import { Article } from '#shared/article/article.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { withEtag } from '../http/require-version.ts'
import { deskParams, json, route } from '../http/route.ts'
import { viewArticle } from '../review/view-article.ts'
import { loadSample } from './load-sample.ts'

/** The sample story stands above all concepts: it is made with the verbs of each. */
export function sampleRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/sample',
      policy: { action: 'create-article', of: 'desk' },
      request: { params: deskParams },
      responses: { 201: json(Article, 'The sample story, with worked claims') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const deskId = c.get('deskId')
      const article = await viewArticle(ctx, deskId, await loadSample(ctx, deskId))
      return c.json(withEtag(c, article), 201)
    },
  )
}

import { OpenAPIHono } from '@hono/zod-openapi'
import { auditRoutes } from './event/audit.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { snapshotRoutes } from './evidence/snapshot.routes.ts'
import { articleRoutes } from './review/article.routes.ts'
import { claimRoutes } from './review/claim.routes.ts'
import { reviewRoutes } from './review/review.routes.ts'
import { passwordRoutes } from './auth/password.routes.ts'
import { sessionRoutes } from './auth/session.routes.ts'
import { tokenRoutes } from './auth/token.routes.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { memberRoutes } from './desk/member.routes.ts'
import { invitationRoutes } from './desk/invitation.routes.ts'
import { setupRoutes } from './desk/setup.routes.ts'
import { sourceRoutes } from './source/source.routes.ts'
import { oembedRoutes } from './publication/oembed.routes.ts'
import { publicPageRoutes } from './publication/public-page.routes.ts'
import { publicationRoutes } from './publication/publication.routes.ts'
import { correctionRoutes } from './correction/correction.routes.ts'
import { reportRoutes } from './report/report.routes.ts'
import { reportKeyRoutes } from './report/signing/report-key.routes.ts'
import { reportImportRoutes } from './exchange/report-import.routes.ts'
import { revisionRoutes } from './revision/revision.routes.ts'
import { suggestionRoutes } from './suggestion/suggestion.routes.ts'
import { commentRoutes } from './comment/comment.routes.ts'
import { outsideCheckRoutes } from './outside-check/outside-check.routes.ts'
import { importRoutes } from './exchange/import.routes.ts'
import { sampleRoutes } from './sample/sample.routes.ts'
import { knowActor } from './auth/session.ts'
import { clientAddress, isLocal } from './http/client-address.ts'
import { type Parts } from './context.ts'
import { type App, type AppEnv } from './http/app-env.ts'
import { docsRoutes } from './http/docs.routes.ts'
import { healthRoutes } from './http/health.routes.ts'
import { answerProblem, invalid } from './http/problem-response.ts'
import { notFound } from './http/require-permission.ts'
import { requestGuard } from './http/request-guard.ts'
import { apiHeaders } from './http/security-headers.ts'

/** The whole API over the given parts, without listening and without the built client. */
export function createApp(parts: Parts): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues)
    },
  })
  const https = parts.settings.publicUrl.startsWith('https:')
  app.use('/api/*', apiHeaders(https))
  app.use('*', async (c, next) => {
    c.set('requestId', parts.newId())
    const address = clientAddress(c, parts.settings)
    c.set('open', { clientAddress: address, isLocal: isLocal(c, address), ...parts })
    await next()
  })
  app.use('/api/*', requestGuard(parts.settings))
  app.use('/api/*', knowActor(parts))
  app.onError((error, c) =>
    answerProblem(c, error, (cause) => parts.reportError(cause, c.get('requestId'))),
  )
  app.notFound((c) => answerProblem(c, notFound(), () => {}))
  healthRoutes(app)
  setupRoutes(app)
  sessionRoutes(app)
  passwordRoutes(app)
  tokenRoutes(app)
  deskRoutes(app)
  memberRoutes(app)
  invitationRoutes(app)
  articleRoutes(app)
  claimRoutes(app)
  evidenceRoutes(app)
  reviewRoutes(app)
  sourceRoutes(app)
  snapshotRoutes(app)
  revisionRoutes(app)
  suggestionRoutes(app)
  commentRoutes(app)
  outsideCheckRoutes(app)
  correctionRoutes(app)
  reportRoutes(app)
  importRoutes(app)
  reportKeyRoutes(app)
  reportImportRoutes(app)
  publicationRoutes(app)
  publicPageRoutes(app)
  oembedRoutes(app)
  auditRoutes(app)
  sampleRoutes(app)
  docsRoutes(app, parts.version)
  return app
}

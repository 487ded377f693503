import { Evidence, EvidenceChange, EvidenceDraft } from '#shared/evidence/evidence.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { addEvidence } from './add-evidence.ts'
import { changeEvidence } from './change-evidence.ts'
import { removeEvidence, restoreEvidence } from './remove-evidence.ts'

const QUOTES_BYTES_MAX = 1024 * 1024

export function evidenceRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/claims/{id}/evidence',
      policy: { action: 'change-evidence', of: 'claim' },
      bodyBytesMax: QUOTES_BYTES_MAX,
      request: { params: idParams, body: body(EvidenceDraft) },
      responses: { 201: json(Evidence, 'The attached evidence') },
    }),
    async (c) => {
      const evidence = await addEvidence(
        contextOf(c),
        { deskId: c.get('deskId'), claimId: c.req.valid('param').id },
        c.req.valid('json'),
      )
      return c.json(withEtag(c, evidence), 201)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/evidence/{id}',
      policy: { action: 'change-evidence', of: 'evidence' },
      ifMatch: true,
      bodyBytesMax: QUOTES_BYTES_MAX,
      request: { params: idParams, body: body(EvidenceChange) },
      responses: { 200: json(Evidence, 'The changed evidence') },
    }),
    async (c) => {
      const at = changeAt(c)
      const evidence = await changeEvidence(contextOf(c), at, c.req.valid('json'))
      return c.json(withEtag(c, evidence), 200)
    },
  )
  removal(app)
}

/** Taking evidence away, and its undo. */
function removal(app: App): void {
  for (const [method, path, verb] of [
    ['delete', '/api/evidence/{id}', removeEvidence],
    ['post', '/api/evidence/{id}/restore', restoreEvidence],
  ] as const) {
    app.openapi(
      route({
        method,
        path,
        policy: { action: 'change-evidence', of: 'evidence' },
        ifMatch: true,
        request: { params: idParams },
        responses: { 200: json(Evidence, 'The evidence as it is now') },
      }),
      async (c) => {
        const at = changeAt(c)
        const evidence = await verb(contextOf(c), at)
        return c.json(withEtag(c, evidence), 200)
      },
    )
  }
}

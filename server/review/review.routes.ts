import { type Context as HonoContext } from 'hono'
import { type z } from '@hono/zod-openapi'
import { type Action } from '#shared/auth/permission.ts'
import { PlaceDraft, Reason, WordingRequest } from '#shared/claim/claim.ts'
import { ApproveRequest, Claim } from '#shared/review/review.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { type Context } from '../context.ts'
import { type App, type AppEnv, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { approveClaim, reopenClaim, returnClaim } from './approve-claim.ts'
import { confirmContext } from './confirm-context.ts'
import { confirmPlace } from './confirm-place.ts'
import { decideWording } from './decide-wording.ts'
import { recallClaim, submitClaim } from './submit-claim.ts'
import { viewClaim } from './view-claims.ts'
import { restoreClaim, withdrawClaim } from './withdraw-claim.ts'

type Verb = (ctx: Context, at: ClaimAt) => Promise<void>

/** The moves of a claim. Each needs the version its caller saw, and answers the claim as it is then. */
export function reviewRoutes(app: App): void {
  move(app, 'submit', 'submit-claim', submitClaim)
  move(app, 'recall', 'recall-claim', recallClaim)
  move(app, 'restore', 'restore-claim', restoreClaim)
  moveWith(app, { path: 'approve', action: 'approve-claim' }, ApproveRequest, (ctx, at, sent) =>
    approveClaim(ctx, at, ApproveRequest.parse(sent).fingerprint),
  )
  moveWith(
    app,
    { path: 'confirm-context', action: 'confirm-context' },
    ApproveRequest,
    (ctx, at, sent) => confirmContext(ctx, at, ApproveRequest.parse(sent).fingerprint),
  )
  moveWith(app, { path: 'confirm-place', action: 'place-claim' }, PlaceDraft, (ctx, at, sent) =>
    confirmPlace(ctx, at, PlaceDraft.parse(sent)),
  )
  moveWith(app, { path: 'request-changes', action: 'return-claim' }, Reason, (ctx, at, sent) =>
    returnClaim(ctx, at, Reason.parse(sent).reason),
  )
  moveWith(app, { path: 'reopen', action: 'reopen-claim' }, Reason, (ctx, at, sent) =>
    reopenClaim(ctx, at, Reason.parse(sent).reason),
  )
  moveWith(
    app,
    { path: 'decide-wording', action: 'decide-wording' },
    WordingRequest,
    (ctx, at, sent) => decideWording(ctx, at, WordingRequest.parse(sent)),
  )
  moveWith(app, { path: 'withdraw', action: 'withdraw-claim' }, Reason, (ctx, at, sent) =>
    withdrawClaim(ctx, at, Reason.parse(sent).reason),
  )
}

function move(app: App, name: string, action: Action, verb: Verb): void {
  app.openapi(
    route({
      method: 'post',
      path: `/api/claims/{id}/${name}`,
      policy: { action, of: 'claim' },
      ifMatch: true,
      request: { params: idParams },
      responses: { 200: json(Claim, 'The claim as it is now') },
    }),
    async (c) => {
      const at = changeAt(c)
      await verb(contextOf(c), at)
      return c.json(await present(c, at), 200)
    },
  )
}

function moveWith(
  app: App,
  of: { path: string; action: Action },
  schema: z.ZodType,
  verb: (ctx: Context, at: ClaimAt, sent: unknown) => Promise<void>,
): void {
  app.openapi(
    route({
      method: 'post',
      path: `/api/claims/{id}/${of.path}`,
      policy: { action: of.action, of: 'claim' },
      ifMatch: true,
      request: { params: idParams, body: body(schema) },
      responses: { 200: json(Claim, 'The claim as it is now') },
    }),
    async (c) => {
      const at = changeAt(c)
      await verb(contextOf(c), at, c.req.valid('json'))
      return c.json(await present(c, at), 200)
    },
  )
}

async function present(c: HonoContext<AppEnv>, { deskId, id }: ClaimAt): Promise<Claim> {
  const { claim } = await viewClaim(contextOf(c).db.read, deskId, id)
  return withEtag(c, claim)
}

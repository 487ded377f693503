import { notifyManager, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { type ClaimChangeInput, type ClaimInput } from '#shared/claim/claim.ts'
import { Evidence, type EvidenceChange, type EvidenceDraft } from '#shared/evidence/evidence.ts'
import { ProblemError } from '#shared/problem.ts'
import { Claim } from '#shared/review/review.ts'
import { newKey } from '../api/new-key.ts'
import { request } from '../api/request.ts'
import { useSession } from '../auth/session.queries.ts'
import { claimsKey, dropClaim, fetchClaim, findClaim, putClaim } from './claims.queries.ts'
import { conflictStore } from './conflict-store.ts'
import { inTurn } from './save-state.ts'
import { showAtOnce } from './show-at-once.ts'

export type MoveRequest =
  | { move: 'submit' | 'recall' | 'restore' }
  | { move: 'approve' | 'confirm-context'; fingerprint: string }
  | { move: 'confirm-place'; revision: number; spans: SpanDraft[] }
  | { move: 'request-changes' | 'reopen' | 'withdraw'; reason: string }

export type ClaimActions = ReturnType<typeof claimActions>

/** What can be done to the claims of an article. Each answers when the server has it; the screen shows safe changes at once. */
export function useClaimActions(articleId: string): ClaimActions {
  const client = useQueryClient()
  const { user } = useSession()
  return useMemo(() => claimActions(client, articleId, user), [client, articleId, user])
}

function claimActions(client: QueryClient, articleId: string, user: UserRef) {
  const put = async (answer: Promise<Claim>) => {
    const claim = await answer
    await client.cancelQueries({ queryKey: claimsKey(articleId) })
    putClaim(client, claim)
    return claim
  }
  const refresh = (claimId: string) => put(fetchClaim(claimId))
  const versionOf = (claimId: string) => findClaim(client, articleId, claimId)?.version ?? 0
  const show = (before: Claim, wanted: ClaimChangeInput) =>
    putClaim(client, showAtOnce(findClaim(client, articleId, before.id) ?? before, wanted, user))
  const changeKnown = (before: Claim, wanted: ClaimChangeInput) =>
    inTurn(before.id, async () => {
      show(before, wanted)
      try {
        return await put(patch(before.id, versionOf(before.id), wanted))
      } catch (error) {
        const now = await refresh(before.id)
        if (!isStale(error)) throw error
        if (hasConflict(before, now, wanted)) {
          conflictStore.set(before.id, wanted)
          return now
        }
        return put(patch(before.id, now.version, wanted))
      }
    })
  const send = createIn(client, articleId)
  const creations = new Map<string, Promise<Claim>>()
  const create = (draft: ClaimInput, shown?: Shown): Promise<Claim> => {
    const creation = send(draft, shown)
    if (shown) creations.set(shown.claim.id, creation)
    return creation
  }
  /** What is answered before the server has the claim waits for it. */
  const change = async (before: Claim, wanted: ClaimChangeInput): Promise<Claim> => {
    const creation = creations.get(before.id)
    if (creation === undefined) return changeKnown(before, wanted)
    show(before, wanted)
    return changeKnown(await creation, wanted)
  }
  return {
    create,
    change,
    refresh,
    move: (claimId: string, { move, ...body }: MoveRequest) =>
      inTurn(claimId, async () => {
        const path = `/api/claims/${claimId}/${move}`
        const ifMatch = versionOf(claimId)
        const sent = Object.keys(body).length > 0 ? body : undefined
        try {
          return await put(request({ method: 'POST', path, ifMatch, body: sent, schema: Claim }))
        } catch (error) {
          if (isStale(error)) await refresh(claimId).catch(() => null)
          throw error
        }
      }),
    ...evidenceActions(refresh),
  }
}

/** A claim as it stands on the screen until the server has it, and what goes with it in the same drawing. */
export type Shown = { claim: Claim; open: () => void }

function createIn(client: QueryClient, articleId: string) {
  return async (draft: ClaimInput, shown?: Shown): Promise<Claim> => {
    if (shown) {
      notifyManager.batch(() => {
        putClaim(client, shown.claim)
        notifyManager.schedule(shown.open)
      })
    }
    try {
      const path = `/api/articles/${articleId}/claims`
      const creation = { method: 'POST', path, body: draft, schema: Claim } as const
      const idempotencyKey = newKey()
      const claim = await inTurn(articleId, () => request({ ...creation, idempotencyKey }))
      await client.cancelQueries({ queryKey: claimsKey(articleId) })
      putClaim(client, claim)
      return claim
    } finally {
      if (shown) dropClaim(client, shown.claim)
      void client.invalidateQueries({ queryKey: ['article', articleId], exact: true })
    }
  }
}

function evidenceActions(refresh: (claimId: string) => Promise<Claim>) {
  const send = (claimId: string, options: Omit<Parameters<typeof request>[0], 'schema'>) =>
    inTurn(claimId, async () => {
      const evidence = await request({ ...options, schema: Evidence })
      await refresh(claimId)
      return evidence
    })
  return {
    attach: (claimId: string, body: EvidenceDraft) =>
      send(claimId, { method: 'POST', path: `/api/claims/${claimId}/evidence`, body }),
    changeEvidence: (one: Evidence, body: EvidenceChange) =>
      send(one.claimId, {
        method: 'PATCH',
        path: `/api/evidence/${one.id}`,
        ifMatch: one.version,
        body,
      }),
    removeEvidence: (one: Evidence) =>
      send(one.claimId, {
        method: 'DELETE',
        path: `/api/evidence/${one.id}`,
        ifMatch: one.version,
      }),
    restoreEvidence: (one: Evidence) =>
      send(one.claimId, {
        method: 'POST',
        path: `/api/evidence/${one.id}/restore`,
        ifMatch: one.version,
      }),
  }
}

function patch(id: string, version: number, body: ClaimChangeInput): Promise<Claim> {
  return request({
    method: 'PATCH',
    path: `/api/claims/${id}`,
    ifMatch: version,
    body,
    schema: Claim,
  })
}

export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'stale-version'
}

/** Whether somebody else changed the very fields that are to be changed, to something else. */
function hasConflict(before: Claim, now: Claim, wanted: ClaimChangeInput): boolean {
  const old = new Map<string, unknown>(Object.entries(before))
  const present = new Map<string, unknown>(Object.entries(now))
  return Object.entries(wanted).some(([field, value]) => {
    if (field === 'revision') return false
    const theirs = JSON.stringify(present.get(field))
    return theirs !== JSON.stringify(old.get(field)) && theirs !== JSON.stringify(value)
  })
}

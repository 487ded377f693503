import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Session, SetupState, type SignInRequest } from '#shared/auth/account.ts'
import { type Action, isPermitted, PERMISSIONS } from '#shared/auth/permission.ts'
import { type Role } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { forgetDrafts, readPreferences, setDraftOwner } from '../api/draft-store.ts'
import { NOTHING, request } from '../api/request.ts'
import { sessionEnd } from '../api/session-end.ts'
import { useMessages } from '../messages/messages.ts'

/** Who is signed in; `null` when nobody is. Once the session has ended, the page keeps whose it was until somebody signs in over it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ client }): Promise<Session | null> => {
    try {
      const session = await request({ path: '/api/session', schema: Session })
      setDraftOwner(session.user.id)
      return session
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'not-signed-in') throw error
      const before = client.getQueryData<Session | null>(['session']) ?? null
      if (before) sessionEnd.announce()
      return before
    }
  },
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  staleTime: Infinity,
  queryFn: () => request({ path: '/api/setup', schema: SetupState }),
})

export function signIn(body: SignInRequest): Promise<Session> {
  return request({ method: 'POST', path: '/api/session', body, schema: Session })
}

/** Puts a fresh session in place of what was known before: after sign-in, setup, or an accepted invitation. */
export function useAdoptSession() {
  const client = useQueryClient()
  return (session: Session) => {
    setDraftOwner(session.user.id)
    client.setQueryData(sessionQuery.queryKey, session)
    client.setQueryData(setupQuery.queryKey, { needed: false, codeNeeded: false })
  }
}

/**
 * Ends the session, forgets what was typed, and keeps the comforts (widths, theme) of this browser. Leaves by loading the page anew, so that
 * nothing of what was read stays in memory.
 */
export async function signOut(): Promise<void> {
  const preferences = readPreferences()
  await request({ method: 'DELETE', path: '/api/session', schema: NOTHING })
  forgetDrafts()
  setDraftOwner(null)
  for (const [key, value] of preferences) localStorage.setItem(key, value)
  window.location.assign('/sign-in')
}

/**
 * Who is signed in, on pages that only open with a session.
 *
 * @throws Error where there is none
 */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('This page opened without a session')
  return data
}

/** Role of the person on a desk; a reader's where they are not a member. */
export function useDeskRole(deskId: string | undefined): Role {
  return useSession().desks.find((desk) => desk.id === deskId)?.role ?? 'reader'
}

/** Asks for one desk: why the person may not do something there, `undefined` when they may. For `disabledReason`. */
export function useDenial(deskId: string | undefined): (action: Action) => string | undefined {
  const role = useDeskRole(deskId)
  const { auth } = useMessages()
  return (action) =>
    isPermitted(role, action)
      ? undefined
      : (auth.refusals[action] ?? auth.needs[PERMISSIONS[action]])
}

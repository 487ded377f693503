import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ApiToken,
  type InvitationAcceptance,
  NewApiToken,
  type PasswordChange,
  type PasswordReset,
  Session,
  type SetupRequest,
  type TokenDraft,
} from '#shared/auth/account.ts'
import { pageOf } from '#shared/page.ts'
import { ANSWERS_ITSELF } from '../api/query-client.ts'
import { NOTHING, request } from '../api/request.ts'
import { useAdoptSession } from './session.queries.ts'

/** Setup, invitation and reset all end in a session of their own. */
function useEnter<Body>(path: string) {
  const adopt = useAdoptSession()
  return useMutation({
    meta: ANSWERS_ITSELF,
    mutationFn: (body: Body) => request({ method: 'POST', path, body, schema: Session }),
    onSuccess: adopt,
  })
}

export const useSetUp = () => useEnter<SetupRequest>('/api/setup')
export const useAcceptInvitation = () => useEnter<InvitationAcceptance>('/api/invitations/accept')

export function useResetPassword() {
  return useMutation({
    meta: ANSWERS_ITSELF,
    mutationFn: (body: PasswordReset) =>
      request({ method: 'POST', path: '/api/session/reset', body, schema: NOTHING }),
  })
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: PasswordChange) =>
      request({ method: 'POST', path: '/api/session/password', body, schema: NOTHING }),
  })
}

const tokensKey = ['tokens']

export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: () => request({ path: '/api/tokens', schema: pageOf(ApiToken) }),
  })
}

export function useCreateToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: TokenDraft) =>
      request({ method: 'POST', path: '/api/tokens', body, schema: NewApiToken }),
    onSuccess: () => void client.invalidateQueries({ queryKey: tokensKey }),
  })
}

export function useRevokeToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request({ method: 'DELETE', path: `/api/tokens/${id}`, schema: NOTHING }),
    onSuccess: () => void client.invalidateQueries({ queryKey: tokensKey }),
  })
}

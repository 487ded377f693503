import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  Invitation,
  type InvitationDraft,
  Member,
  type MemberChange,
  NewInvitation,
  ResetLink,
} from '#shared/auth/account.ts'
import { Desk, type DeskChange } from '#shared/desk/desk.ts'
import { pageOf } from '#shared/page.ts'
import { NOTHING, request } from '../api/request.ts'
import { sessionQuery } from '../auth/session.queries.ts'

export function deskQuery(deskId: string) {
  return queryOptions({
    queryKey: ['desk', deskId],
    staleTime: 30_000,
    queryFn: () => request({ path: `/api/desks/${deskId}`, schema: Desk }),
  })
}

export function membersQuery(deskId: string) {
  return queryOptions({
    queryKey: ['desk', deskId, 'members'],
    queryFn: () =>
      request({
        path: `/api/desks/${deskId}/members`,
        query: { limit: 200 },
        schema: pageOf(Member),
      }),
  })
}

export function invitationsQuery(deskId: string) {
  return queryOptions({
    queryKey: ['desk', deskId, 'invitations'],
    queryFn: () =>
      request({
        path: `/api/desks/${deskId}/invitations`,
        query: { limit: 200 },
        schema: pageOf(Invitation),
      }),
  })
}

export function useChangeDesk(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: DeskChange }) =>
      request({
        method: 'PATCH',
        path: `/api/desks/${deskId}`,
        body: change,
        ifMatch: version,
        schema: Desk,
      }),
    onSuccess: (desk) => {
      client.setQueryData(deskQuery(deskId).queryKey, desk)
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
}

type MemberRef = Pick<Member, 'userId' | 'version'>

export function useChangeMember(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ member, change }: { member: MemberRef; change: MemberChange }) =>
      request({
        method: 'PATCH',
        path: `/api/desks/${deskId}/members/${member.userId}`,
        body: change,
        ifMatch: member.version,
        schema: Member,
      }),
    onSuccess: (changed) =>
      client.setQueryData(
        membersQuery(deskId).queryKey,
        (old) =>
          old && {
            ...old,
            items: old.items.map((one) => (one.userId === changed.userId ? changed : one)),
          },
      ),
    onSettled: () => refreshMembers(client, deskId),
  })
}

/** The own role may be among what changed. */
function refreshMembers(client: QueryClient, deskId: string) {
  void client.invalidateQueries({ queryKey: membersQuery(deskId).queryKey })
  void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

export function useRemoveMember(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (member: MemberRef) =>
      request({
        method: 'DELETE',
        path: `/api/desks/${deskId}/members/${member.userId}`,
        ifMatch: member.version,
        schema: NOTHING,
      }),
    onSettled: () => refreshMembers(client, deskId),
  })
}

export function useMakeResetLink(deskId: string) {
  return useMutation({
    mutationFn: (userId: string) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/members/${userId}/reset-link`,
        schema: ResetLink,
      }),
  })
}

export function useInvite(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: InvitationDraft) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/invitations`,
        body: draft,
        schema: NewInvitation,
      }),
    onSuccess: () => void client.invalidateQueries({ queryKey: invitationsQuery(deskId).queryKey }),
  })
}

export function useRevokeInvitation(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request({
        method: 'DELETE',
        path: `/api/desks/${deskId}/invitations/${id}`,
        schema: NOTHING,
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: invitationsQuery(deskId).queryKey }),
  })
}

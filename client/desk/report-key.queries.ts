import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ReportKey, type ReportKeyDraft } from '#shared/desk/report-key.ts'
import { pageOf } from '#shared/page.ts'
import { NOTHING, request } from '../api/request.ts'

/** Public keys that the desk's reports were signed with, the one in use first. */
export function reportKeysQuery(deskId: string) {
  return queryOptions({
    queryKey: ['desk', deskId, 'report-keys'],
    queryFn: () => request({ path: `/api/desks/${deskId}/report-key`, schema: pageOf(ReportKey) }),
  })
}

export function useMakeReportKey(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: ReportKeyDraft) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/report-key`,
        body: draft,
        schema: ReportKey,
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: reportKeysQuery(deskId).queryKey }),
  })
}

export function useStopSigning(deskId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      request({ method: 'DELETE', path: `/api/desks/${deskId}/report-key`, schema: NOTHING }),
    onSettled: () => void client.invalidateQueries({ queryKey: reportKeysQuery(deskId).queryKey }),
  })
}

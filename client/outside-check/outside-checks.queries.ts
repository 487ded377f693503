import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { OutsideCheck, type OutsideCheckChange } from '#shared/outside-check/outside-check.ts'
import { LIVE } from '../api/query-client.ts'
import { request } from '../api/request.ts'

const OutsideChecks = z.object({ items: z.array(OutsideCheck) })

/** What others published on an article and its claims; removed ones too. */
export function outsideChecksQuery(articleId: string) {
  return queryOptions({
    queryKey: ['article', articleId, 'outside-checks'],
    ...LIVE,
    queryFn: async ({ signal }) => {
      const path = `/api/articles/${articleId}/outside-checks`
      return (await request({ path, schema: OutsideChecks, signal })).items
    },
  })
}

/** What can be done with one; each answers it as it stands then. */
export type OutsideCheckDeeds = {
  move: (check: OutsideCheck, change: OutsideCheckChange) => Promise<OutsideCheck>
  remove: (check: OutsideCheck) => Promise<OutsideCheck>
  restore: (check: OutsideCheck) => Promise<OutsideCheck>
}

export function useOutsideCheckDeeds(articleId: string): OutsideCheckDeeds {
  const client = useQueryClient()
  return useMemo(() => deedsOn(client, articleId), [client, articleId])
}

function deedsOn(client: QueryClient, articleId: string): OutsideCheckDeeds {
  const { queryKey } = outsideChecksQuery(articleId)
  const settle = async (sent: Promise<OutsideCheck>) => {
    try {
      const changed = await sent
      client.setQueryData(queryKey, (list) =>
        list?.map((one) => (one.id === changed.id ? changed : one)),
      )
      return changed
    } finally {
      void client.invalidateQueries({ queryKey })
      void client.invalidateQueries({ queryKey: ['claim'] })
    }
  }
  const send = (
    check: OutsideCheck,
    how: { method: 'PATCH' | 'DELETE' | 'POST'; path?: string; body?: OutsideCheckChange },
  ) => {
    const { method, path = '', ...rest } = how
    const at = `/api/outside-checks/${check.id}${path}`
    return settle(
      request({ method, path: at, ifMatch: check.version, schema: OutsideCheck, ...rest }),
    )
  }
  return {
    move: (check, body) => send(check, { method: 'PATCH', body }),
    remove: (check) => send(check, { method: 'DELETE' }),
    restore: (check) => send(check, { method: 'POST', path: '/restore' }),
  }
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from '#shared/problem.ts'
import { ConnectionError } from './connection-error.ts'
import { sessionEnd } from './session-end.ts'

/** For what others change while one looks at it, until there are live events. */
export const LIVE = { refetchInterval: 10_000, refetchOnWindowFocus: true } as const

function noticeSessionEnd(error: unknown) {
  if (error instanceof ProblemError && error.code === 'not-signed-in') sessionEnd.announce()
}

/** Meta of mutations whose 401 is about what was typed (a wrong password), not about the session. */
export const ANSWERS_ITSELF = { answersItself: true } as const

/** Only a lost connection is tried again by itself: a refusal would be the same the second time. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSessionEnd }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.['answersItself'] !== true) noticeSessionEnd(error)
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, error) => error instanceof ConnectionError && count < 3,
        staleTime: 2_000,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}

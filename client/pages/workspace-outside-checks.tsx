import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { type OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { type Claim } from '#shared/review/review.ts'
import { outsideChecksQuery } from '../outside-check/outside-checks.queries.ts'

const ClaimOutsideChecks = lazy(async () => ({
  default: (await import('../outside-check/outside-checks.tsx')).ClaimOutsideChecks,
}))
const ArticleOutsideChecks = lazy(async () => ({
  default: (await import('../outside-check/outside-checks.tsx')).ArticleOutsideChecks,
}))

type Props = {
  articleId: string
  /** All of the article. */
  checks: readonly OutsideCheck[]
  denial: string | undefined
}

/** What others published on an article and its claims, but for what was removed. Stays the same list while nothing changes. */
export function useOutsideChecks(articleId: string): readonly OutsideCheck[] {
  const { data } = useQuery(outsideChecksQuery(articleId))
  return useMemo(() => (data ?? []).filter(({ removedAt }) => removedAt === null), [data])
}

/** What others found of a claim; nothing where nobody did. */
export function WorkspaceClaimChecks({ claim, checks, ...rest }: Props & { claim: Claim | null }) {
  const here = checks.filter(({ claimId }) => claimId !== null && claimId === claim?.id)
  if (here.length === 0) return null
  return (
    <Suspense>
      <ClaimOutsideChecks {...rest} checks={here} />
    </Suspense>
  )
}

/** What others found of what no claim says; nothing where nobody did. */
export function WorkspaceArticleChecks({
  claims,
  checks,
  ...rest
}: Props & { claims: readonly Claim[] }) {
  const here = checks.filter(({ claimId }) => claimId === null)
  if (here.length === 0) return null
  const live = claims.filter(({ state }) => state !== 'withdrawn')
  return (
    <Suspense>
      <ArticleOutsideChecks {...rest} checks={here} claims={live} />
    </Suspense>
  )
}

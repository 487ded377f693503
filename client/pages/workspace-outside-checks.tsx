import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { outsideChecksQuery } from '../outside-check/outside-checks.queries.ts'

const ClaimOutsideChecks = lazy(async () => ({
  default: (await import('../outside-check/outside-checks.tsx')).ClaimOutsideChecks,
}))
const ArticleOutsideChecks = lazy(async () => ({
  default: (await import('../outside-check/outside-checks.tsx')).ArticleOutsideChecks,
}))

type Props = { articleId: string; denial: string | undefined }

/** What others found of a claim; nothing where nobody did. */
export function WorkspaceClaimChecks({
  articleId,
  claim,
  denial,
}: Props & { claim: Claim | null }) {
  const checks = useChecksOn(articleId, claim?.id ?? '')
  if (checks.length === 0) return null
  return (
    <Suspense>
      <ClaimOutsideChecks articleId={articleId} checks={checks} denial={denial} />
    </Suspense>
  )
}

/** What others found of what no claim says; nothing where nobody did. */
export function WorkspaceArticleChecks({
  articleId,
  claims,
  denial,
}: Props & { claims: readonly Claim[] }) {
  const checks = useChecksOn(articleId, null)
  if (checks.length === 0) return null
  const live = claims.filter(({ state }) => state !== 'withdrawn')
  return (
    <Suspense>
      <ArticleOutsideChecks articleId={articleId} checks={checks} claims={live} denial={denial} />
    </Suspense>
  )
}

function useChecksOn(articleId: string, claimId: string | null) {
  const { data } = useQuery(outsideChecksQuery(articleId))
  return (data ?? []).filter((one) => one.claimId === claimId && one.removedAt === null)
}

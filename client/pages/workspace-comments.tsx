import { lazy, Suspense } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type CommentCounts } from '../comment/comment-counts.ts'
import { isProvisional } from '../review/provisional-claim.ts'

const ClaimComments = lazy(async () => ({
  default: (await import('../comment/claim-comments.tsx')).ClaimComments,
}))

type Props = { article: Article; claim: Claim | null; commented: CommentCounts['commented'] }

/** What people say about a claim; nothing while the claim itself is being stored. */
export function WorkspaceComments({ article, claim, commented }: Props) {
  if (claim === null || isProvisional(claim)) return null
  return (
    <Suspense>
      <ClaimComments
        key={claim.id}
        claim={claim}
        deskId={article.deskId}
        isArchived={article.archivedAt !== null}
        isSilent={commented?.has(claim.id) === false}
      />
    </Suspense>
  )
}

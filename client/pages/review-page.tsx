import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useCommentCounts } from '../comment/comment-counts.ts'
import { useMessages } from '../messages/messages.ts'
import { ReviewDesk } from '../review/desk/review-desk.tsx'
import { ArticleFrame, ArticlePage } from './article-page.tsx'
import { WorkspaceComments } from './workspace-comments.tsx'
import { useOutsideChecks, WorkspaceClaimChecks } from './workspace-outside-checks.tsx'
import './review-page.css'

const route = getRouteApi('/articles/$articleId/review')

/** The claims of an article that wait for review, one after the other. */
export function ReviewPage() {
  const { articleId } = route.useParams()
  return (
    <ArticlePage articleId={articleId}>
      {(loaded) => <Review key={articleId} {...loaded} />}
    </ArticlePage>
  )
}

function Review({ article, claims }: { article: Article; claims: readonly Claim[] }) {
  const { review } = useMessages()
  const checksDenial = useDenial(article.deskId)('change-evidence')
  const { commented } = useCommentCounts(article.id)
  const checks = {
    articleId: article.id,
    checks: useOutsideChecks(article.id),
    denial: checksDenial,
  }
  const { claim } = route.useSearch()
  const navigate = route.useNavigate()
  const onOpen = useCallback(
    (number: number | null) => {
      const next = number === null ? undefined : String(number)
      void navigate({ search: (old) => ({ ...old, claim: next }), replace: true })
    },
    [navigate],
  )
  const goToText = (number: number | null) => {
    const search = number === null ? {} : { claim: String(number) }
    void navigate({ to: '/articles/$articleId', params: { articleId: article.id }, search })
  }
  return (
    <ArticleFrame
      article={article}
      claims={claims}
      title={`${review.keys.group} · ${article.title}`}
      foot={review.lapse}
    >
      <ReviewDesk
        article={article}
        claims={claims}
        number={Number(claim) || null}
        onOpen={onOpen}
        onGoToText={goToText}
        commentsOn={(one) => (
          <>
            <WorkspaceClaimChecks {...checks} claim={one} />
            <WorkspaceComments article={article} claim={one} commented={commented} />
          </>
        )}
      />
    </ArticleFrame>
  )
}

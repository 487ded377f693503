import { getRouteApi } from '@tanstack/react-router'
import { type Article } from '#shared/article/article.ts'
import { fourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { ReviewQueue } from '../review/review-queue.tsx'
import { byRisk } from '../review/risk-of.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { MEDIA, useMediaQuery } from '../ui/media-query.ts'
import { PageFrame } from './page-frame.tsx'
import { ReviewOne } from './workspace-review-one.tsx'
import { ArticleCrumb, ArticleProgress, ArticleViews, ExportButton } from './workspace-top.tsx'
import './workspace.css'
import './workspace-review.css'

type ReviewDeskProps = { article: Article; claims: readonly Claim[]; selfApproval: boolean }

const route = getRouteApi('/articles/$articleId/review')

/** Submitted claims, one before the reviewer with its evidence beside it. */
export function ReviewDesk({ article, claims, selfApproval }: ReviewDeskProps) {
  const { review } = useMessages()
  const { user, desks } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const hasRoom = useMediaQuery('(min-width: 75rem)')
  const isNarrow = useMediaQuery(MEDIA.narrow)
  const canClearLegal = desks.find((desk) => desk.id === article.deskId)?.canClearLegal ?? false
  const eyesOf = (claim: Claim) =>
    fourEyes({ claim, actorId: user.id, selfApproval, canClearLegal })
  const submitted = byRisk(claims.filter((claim) => claim.review === 'submitted'))
  const queue = [
    ...submitted.filter((claim) => eyesOf(claim).allowed),
    ...submitted.filter((claim) => !eyesOf(claim).allowed),
  ]
  const asked = claims.find((claim) => String(claim.number) === search.claim)
  const current = asked ?? queue[0] ?? null
  const open = (number: number) =>
    void navigate({ search: (old) => ({ ...old, claim: String(number) }), replace: true })
  const list = <ReviewQueue claims={submitted} eyesOf={eyesOf} current={current} onOpen={open} />
  return (
    <PageFrame
      deskId={article.deskId}
      title={`${review.queue} · ${article.title}`}
      crumb={<ArticleCrumb article={article} />}
      nav={<ArticleViews articleId={article.id} claims={claims} />}
      status={<ArticleProgress claims={claims} />}
      actions={<ExportButton article={article} />}
      foot={review.lapse}
    >
      <div className="review-page workspace">
        {current === null ? (
          <main id="main" className="workspace-wait">
            <EmptyState title={review.queueEmptyTitle}>{review.queueEmptyLead}</EmptyState>
          </main>
        ) : (
          <ReviewOne
            key={current.id}
            article={article}
            claim={current}
            queue={queue}
            list={hasRoom ? list : null}
            isNarrow={isNarrow}
            eyes={eyesOf(current)}
            onOpen={open}
          />
        )}
      </div>
    </PageFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useProblemText } from '../api/problem-text.ts'
import { articleQuery } from '../article/article.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { claimsQuery } from '../review/claims.queries.ts'
import { ReviewDesk } from '../review/desk/review-desk.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { PageFrame } from './page-frame.tsx'
import { ArticleCrumb, ArticleProgress, ArticleViews, ExportButton } from './workspace-top.tsx'
import './workspace.css'
import './review-page.css'

const route = getRouteApi('/articles/$articleId/review')

/** The claims of an article that wait for review, one after the other. */
export function ReviewPage() {
  const { articleId } = route.useParams()
  const article = useQuery(articleQuery(articleId))
  const claims = useQuery(claimsQuery(articleId))
  const { frame } = useMessages()
  const problemText = useProblemText()
  if (article.data && claims.data) {
    return <Review key={articleId} article={article.data} claims={claims.data} />
  }
  const error = article.error ?? claims.error
  return (
    <PageFrame deskId={article.data?.deskId} title={article.data?.title ?? frame.loading}>
      <main id="main" className="workspace-wait">
        {error ? (
          <ErrorNotice>{problemText(error)}</ErrorNotice>
        ) : (
          <Spinner label={frame.loading} />
        )}
      </main>
    </PageFrame>
  )
}

function Review({ article, claims }: { article: Article; claims: readonly Claim[] }) {
  const { review } = useMessages()
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
    <PageFrame
      deskId={article.deskId}
      title={`${review.keys.group} · ${article.title}`}
      crumb={<ArticleCrumb article={article} />}
      nav={<ArticleViews articleId={article.id} claims={claims} />}
      status={<ArticleProgress claims={claims} />}
      actions={<ExportButton article={article} />}
      foot={review.lapse}
    >
      <ReviewDesk
        article={article}
        claims={claims}
        number={Number(claim) || null}
        onOpen={onOpen}
        onGoToText={goToText}
      />
    </PageFrame>
  )
}

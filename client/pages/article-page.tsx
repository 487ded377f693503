import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { type Article } from '#shared/article/article.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Claim } from '#shared/review/review.ts'
import { useProblemText } from '../api/problem-text.ts'
import { articleQuery } from '../article/article.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { claimsQuery } from '../review/claims.queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { PageFrame } from './page-frame.tsx'
import { ArticleTools } from './article-tools.tsx'
import { ArticleCrumb, ArticleProgress, ArticleViews, ExportButton } from './workspace-top.tsx'
import './workspace.css'

type Loaded = { article: Article; claims: readonly Claim[] }

/** A view of an article, once its text and its claims are here; until then that they come, or why not. */
export function ArticlePage(props: { articleId: string; children: (loaded: Loaded) => ReactNode }) {
  const article = useQuery(articleQuery(props.articleId))
  const claims = useQuery(claimsQuery(props.articleId))
  const { frame } = useMessages()
  const problemText = useProblemText()
  if (article.data && claims.data) {
    return props.children({ article: article.data, claims: claims.data })
  }
  const error = article.error ?? claims.error
  if (error instanceof ProblemError && error.code === 'not-found') return <NothingHere />
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

function NothingHere() {
  const { frame } = useMessages()
  return (
    <PageFrame deskId={undefined} title={frame.notFoundTitle}>
      <main id="main" className="workspace-wait">
        <EmptyState
          isWholePage
          title={frame.notFoundTitle}
          actions={
            <Link to="/" className="button-link">
              {frame.toStart}
            </Link>
          }
        >
          <p>{frame.notFoundLead}</p>
        </EmptyState>
      </main>
    </PageFrame>
  )
}

/** The frame of every view of an article: its name and stage, the other views, how far it is, the report. */
export function ArticleFrame(
  props: Loaded & { title: string; foot: ReactNode; children: ReactNode },
) {
  const { article, claims } = props
  return (
    <PageFrame
      deskId={article.deskId}
      title={props.title}
      crumb={<ArticleCrumb article={article} />}
      nav={<ArticleViews articleId={article.id} claims={claims} />}
      status={<ArticleProgress claims={claims} />}
      actions={
        <>
          <ArticleTools article={article} claims={claims} />
          <ExportButton article={article} claims={claims} />
        </>
      }
      foot={props.foot}
    >
      {props.children}
    </PageFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useProblemText } from '../api/problem-text.ts'
import { articleQuery } from '../article/article.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { claimsQuery } from '../review/claims.queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { PageFrame } from './page-frame.tsx'
import { Workspace } from './workspace-frame.tsx'

const route = getRouteApi('/articles/$articleId')

export function WorkspacePage() {
  const { articleId } = route.useParams()
  const article = useQuery(articleQuery(articleId))
  const claims = useQuery(claimsQuery(articleId))
  const { frame } = useMessages()
  const problemText = useProblemText()
  if (article.data && claims.data) {
    return <Workspace key={articleId} article={article.data} claims={claims.data} />
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

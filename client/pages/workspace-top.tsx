import { Link } from '@tanstack/react-router'
import { lazy, memo, Suspense, useState, useSyncExternalStore } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { waitsForReview } from '../review/desk/queue-order.ts'
import { saveState } from '../review/save-state.ts'
import { Button } from '../ui/button.tsx'
import { Meter } from '../ui/progress.tsx'
import { NavLinks } from './desk-nav.tsx'

const ExportDialog = lazy(async () => ({
  default: (await import('../report/export-dialog.tsx')).ExportDialog,
}))

const PublicationMenu = lazy(async () => ({
  default: (await import('../publication/publication-menu.tsx')).PublicationMenu,
}))

export function ArticleCrumb({ article }: { article: Article }) {
  const { article: words } = useMessages()
  return (
    <>
      <span className="crumb-title" dir="auto" title={article.title}>
        {article.title}
      </span>
      <span className="crumb-stage">{words.stages[article.stage]}</span>
    </>
  )
}

/** Check and review: the two views of an article. */
type ViewsProps = { articleId: string; claims: readonly Claim[] }

export const ArticleViews = memo(function ArticleViews({ articleId, claims }: ViewsProps) {
  const { workspace } = useMessages()
  const waiting = claims.filter(waitsForReview).length
  const params = { articleId }
  return (
    <NavLinks label={workspace.views}>
      <Link
        to="/articles/$articleId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {workspace.check}
      </Link>
      <Link
        to="/articles/$articleId/review"
        params={params}
        activeOptions={{ includeSearch: false }}
      >
        {workspace.review} {waiting > 0 && <b className="count">{waiting}</b>}
      </Link>
    </NavLinks>
  )
})

type ProgressProps = { claims: readonly Claim[] }

export const ArticleProgress = memo(function ArticleProgress({ claims }: ProgressProps) {
  const { workspace } = useMessages()
  const counted = claims.filter((claim) => claim.review !== 'withdrawn')
  const approved = counted.filter((claim) => claim.review === 'approved').length
  if (counted.length === 0) return <span className="progress-words">{workspace.noClaims}</span>
  const words = workspace.progress(approved, counted.length)
  return (
    <span className="article-progress">
      <span className="progress-words">{words}</span>
      <Meter value={approved / counted.length} label={words} />
    </span>
  )
})

/** Whether everything is on the server. */
export function SaveLine() {
  const { workspace } = useMessages()
  const waiting = useSyncExternalStore(saveState.subscribe, saveState.waiting)
  return waiting > 0 ? workspace.saving : workspace.saved
}

type ExportProps = { article: Article; claims: readonly Claim[] }

/** Publishes the report, or takes it as a file; what asks for whom and how comes with the first press. */
export function ExportButton({ article, claims }: ExportProps) {
  const { workspace } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Suspense>
        <PublicationMenu article={article} claims={claims} />
      </Suspense>
      <Button variant="primary" icon="export" onPress={() => setOpen(true)}>
        {workspace.export}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportDialog article={article} claims={claims} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

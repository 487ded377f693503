import { Link } from '@tanstack/react-router'
import { memo, useState, useSyncExternalStore } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { waitsForReview } from '../review/desk/queue-order.ts'
import { saveState } from '../review/save-state.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Meter } from '../ui/progress.tsx'
import { Select } from '../ui/select.tsx'
import { NavLinks } from './desk-nav.tsx'

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

const FORMATS = ['html', 'md', 'csv', 'json'] as const
const PROFILES = ['internal', 'public'] as const

/** The report as a file, in a format and for a reader. */
export function ExportButton({ article }: { article: Article }) {
  const { workspace } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon="export" onPress={() => setOpen(true)}>
        {workspace.export}
      </Button>
      {isOpen && <ExportDialog article={article} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const { workspace } = useMessages()
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('html')
  const [profile, setProfile] = useState<(typeof PROFILES)[number]>('internal')
  const deny = useDenial(article.deskId)
  const denial = deny(profile === 'public' ? 'export-public-report' : 'export-report')
  const href = `/api/articles/${article.id}/report?format=${format}&profile=${profile}`
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={workspace.exportTitle}
      size="narrow"
      actions={
        denial === undefined ? (
          <a className="button-link" href={href} download onClick={onClose}>
            {workspace.download}
          </a>
        ) : (
          <Button disabledReason={denial}>{workspace.download}</Button>
        )
      }
    >
      <div className="form-rows">
        <p>{workspace.exportLead}</p>
        <Select
          label={workspace.format}
          value={format}
          options={FORMATS.map((value) => ({ value, label: workspace.formats[value] }))}
          onChange={setFormat}
        />
        <Select
          label={workspace.profile}
          value={profile}
          options={PROFILES.map((value) => ({ value, label: workspace.profiles[value] }))}
          onChange={setProfile}
        />
      </div>
    </Dialog>
  )
}

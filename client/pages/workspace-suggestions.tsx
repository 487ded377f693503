import { lazy, Suspense } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type WorkspaceModel } from './workspace-model.ts'

const FileSuggestions = lazy(async () => ({
  default: (await import('../suggestion/file-suggestions.tsx')).FileSuggestions,
}))
const ClaimDrafts = lazy(async () => ({
  default: (await import('../suggestion/claim-drafts.tsx')).ClaimDrafts,
}))

/** Whether remarks may have come with a file: with this text, or with one before it. */
function mayHaveSuggestions({ number, document }: ArticleRevision): boolean {
  return number > 1 || (document?.comments.length ?? 0) > 0
}

/** Remarks of the file above the claims; loaded only where there may be some. */
export function WorkspaceSuggestions({ model }: { model: WorkspaceModel }) {
  const { article, claims, active, actions, denial, onGoTo, onOpen } = model
  if (!mayHaveSuggestions(article.revision)) return null
  return (
    <Suspense>
      <FileSuggestions
        articleId={article.id}
        revision={article.revision}
        claims={claims}
        actions={actions}
        denial={denial}
        onGo={onGoTo}
        onOpen={onOpen}
        hasActive={active !== null}
      />
    </Suspense>
  )
}

/** Remarks on the open claim, as drafts of evidence. */
export function WorkspaceDrafts({ model }: { model: WorkspaceModel }) {
  const { article, active, attaching, place, denial } = model
  if (active === null || !mayHaveSuggestions(article.revision)) return null
  const onAttach = (note: string, sourceId: string | null) => {
    const { details, onDetails } = attaching.more
    const before = details.note.trim()
    const isThere = before === '' || before.includes(note)
    onDetails({ ...details, note: isThere ? before || note : `${before}\n${note}` })
    if (sourceId !== null) place.go({ source: sourceId, snapshot: null })
    model.onWantEvidence()
  }
  return (
    <Suspense>
      <ClaimDrafts
        claim={active}
        revision={article.revision.number}
        deskId={article.deskId}
        denial={denial}
        attachDenial={attaching.denial}
        onAttach={onAttach}
      />
    </Suspense>
  )
}

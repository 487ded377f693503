import { type ReactNode } from 'react'
import { useCommentCounts } from '../comment/comment-counts.ts'
import { useMessages } from '../messages/messages.ts'
import { type Pane } from '../ui/pane-split.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { WorkspaceArticlePane } from './workspace-article-pane.tsx'
import { WorkspaceClaimsPane } from './workspace-claims-pane.tsx'
import { WorkspaceComments } from './workspace-comments.tsx'
import {
  useOutsideChecks,
  WorkspaceArticleChecks,
  WorkspaceClaimChecks,
} from './workspace-outside-checks.tsx'
import { type WorkspaceModel } from './workspace-model.ts'
import { NewsBar } from './workspace-news.tsx'
import { WorkspaceSourcePane } from './workspace-source-pane.tsx'
import { WorkspaceDrafts, WorkspaceSuggestions } from './workspace-suggestions.tsx'

/** The three panes of the workspace. */
export function useWorkspacePanes(model: WorkspaceModel): Pane[] {
  const { workspace } = useMessages()
  const { article, claims, active, place, isWide, isNarrow, onOpen, denial } = model
  const sideSwitch = isWide || isNarrow ? null : <SideSwitch model={model} />
  const hasCard = isWide || (!isNarrow && place.pane !== 'source')
  const shared = { claims, active, sideSwitch }
  return [
    {
      id: 'article',
      label: workspace.article,
      share: 1.7,
      minWidth: isWide ? '34rem' : '24rem',
      content: (
        <WorkspaceArticlePane
          article={article}
          claims={claims}
          active={active}
          hasCard={hasCard}
          choice={model.choice}
          deeds={model.deeds}
          denial={denial}
          partDenial={model.partDenial}
          newText={model.newText}
          onRevision={(number) => place.showRevision(number)}
          onOpen={onOpen}
        />
      ),
    },
    {
      id: 'claims',
      label: workspace.claims,
      share: 1,
      minWidth: '22rem',
      content: <ClaimsPane model={model} sideSwitch={sideSwitch} />,
    },
    {
      id: 'source',
      label: workspace.sources,
      share: 1,
      minWidth: '20rem',
      content: (
        <WorkspaceSourcePane
          {...shared}
          deskId={article.deskId}
          language={article.language}
          articleId={article.id}
          sourceId={place.source}
          snapshot={place.snapshot}
          onOpenSource={(source) => place.go({ source, snapshot: null })}
          onSnapshot={(snapshot) => place.go({ snapshot })}
          spot={place.spot}
          onSpot={(source, spot) => place.go({ source, spot })}
          onOpenClaim={onOpen}
          attaching={model.attaching}
        />
      ),
    },
  ]
}

function ClaimsPane({ model, sideSwitch }: { model: WorkspaceModel; sideSwitch: ReactNode }) {
  const { article, active, place } = model
  const outside = useOutsideChecks(article.id)
  const checks = { articleId: article.id, checks: outside, denial: model.denial }
  const { open, commented } = useCommentCounts(article.id)
  return (
    <WorkspaceClaimsPane
      claims={model.claims}
      active={active}
      sideSwitch={sideSwitch}
      placing={model.placing}
      worklist={model.worklist}
      onGoTo={model.onGoTo}
      filter={place.filter}
      onFilter={(filter) => place.go({ filter })}
      onOpen={model.onOpen}
      actions={model.actions}
      userId={model.user.id}
      denial={model.denial}
      onShowEvidence={model.onShowEvidence}
      onWantEvidence={model.onWantEvidence}
      repeats={model.repeats.count}
      onApplyToBoth={model.repeats.apply}
      news={<NewsBar articleId={article.id} />}
      suggestions={
        <>
          <WorkspaceSuggestions model={model} />
          <WorkspaceArticleChecks {...checks} claims={model.claims} />
        </>
      }
      drafts={<WorkspaceDrafts model={model} />}
      comments={
        <>
          <WorkspaceClaimChecks {...checks} claim={active} />
          <WorkspaceComments article={article} claim={active} commented={commented} />
        </>
      }
      openThreads={open}
    />
  )
}

/** Claims or sources, where there is room for one of them beside the article. */
function SideSwitch({ model }: { model: WorkspaceModel }) {
  const { workspace } = useMessages()
  const { pane, go } = model.place
  return (
    <Segmented
      label={workspace.side}
      value={pane === 'source' ? 'source' : 'claims'}
      options={[
        { value: 'claims', label: workspace.claims },
        { value: 'source', label: workspace.sources },
      ]}
      onChange={(next) => go({ pane: next })}
    />
  )
}

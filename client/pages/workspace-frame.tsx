import { useCallback, useMemo } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { useTextChoice } from '../anchoring/use-text-choice.ts'
import { useDenial, useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { useClaimActions } from '../review/claim-actions.ts'
import { MEDIA, useMediaQuery } from '../ui/media-query.ts'
import { type Pane, PaneSplit } from '../ui/pane-split.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { PageFrame } from './page-frame.tsx'
import { WorkspaceArticlePane } from './workspace-article-pane.tsx'
import { useAttaching } from './workspace-attaching.ts'
import { WorkspaceClaimsPane } from './workspace-claims-pane.tsx'
import { useRepeats, useSelectionDeeds } from './workspace-deeds.ts'
import { useWorkspaceKeys } from './workspace-keys.ts'
import { PaneTabs, Peek } from './workspace-narrow.tsx'
import { useWorkspacePlace, type WorkspacePane } from './workspace-place.ts'
import { WorkspaceSourcePane } from './workspace-source-pane.tsx'
import {
  ArticleCrumb,
  ArticleProgress,
  ArticleViews,
  ExportButton,
  SaveLine,
} from './workspace-top.tsx'
import './workspace.css'

type WorkspaceProps = { article: Article; claims: readonly Claim[] }

/** Article, claims and sources side by side. */
export function Workspace({ article, claims }: WorkspaceProps) {
  const { workspace } = useMessages()
  const model = useWorkspaceModel({ article, claims })
  const { place, active, isWide, isNarrow, panes } = model
  const hidden: WorkspacePane[] = isNarrow
    ? (['article', 'claims', 'source'] as const).filter((pane) => pane !== place.pane)
    : [place.pane === 'source' ? 'claims' : 'source']
  return (
    <PageFrame
      deskId={article.deskId}
      title={article.title}
      crumb={<ArticleCrumb article={article} />}
      nav={<ArticleViews articleId={article.id} claims={claims} />}
      status={<ArticleProgress claims={claims} />}
      actions={<ExportButton article={article} />}
      foot={<SaveLine />}
    >
      <div className="workspace">
        {isNarrow && (
          <PaneTabs current={place.pane} claims={claims} onGo={(pane) => place.go({ pane })} />
        )}
        <PaneSplit id="workspace" panes={panes} hidden={isWide ? [] : hidden} />
        {isNarrow && place.pane === 'article' && active && (
          <Peek claim={active} onOpen={() => place.go({ pane: 'claims' })} />
        )}
        {!isNarrow && <span className="visually-hidden">{workspace.side}</span>}
      </div>
    </PageFrame>
  )
}

function useWorkspaceModel({ article, claims }: WorkspaceProps) {
  const { workspace } = useMessages()
  const { user } = useSession()
  const place = useWorkspacePlace()
  const actions = useClaimActions(article.id)
  const isWide = useMediaQuery(MEDIA.wide)
  const isNarrow = useMediaQuery(MEDIA.narrow)
  const deny = useDenial(article.deskId)
  const closed = OPEN_STAGES.includes(article.stage) ? undefined : workspace.needsClaim
  const denial = deny('change-claim') ?? closed
  const active = claims.find((claim) => claim.number === place.claim) ?? null
  const { text, dir, sentences } = article.revision
  const readable = useMemo(
    () => ({ text, dir, listSentences: () => sentences }),
    [text, dir, sentences],
  )
  const choice = useTextChoice(readable, active?.spans[0]?.start ?? 0)
  const { go } = place
  const onOpen = useCallback((number: number) => go({ claim: number }), [go])
  const deeds = useSelectionDeeds({ article, active, choice, actions, denial, onOpen })
  const attaching = useAttaching({ active, actions, denial: deny('change-evidence') ?? closed })
  const repeats = useRepeats({ article, claims, active, actions })
  const wantEvidence = () => {
    if (!isWide) go({ pane: 'source' })
    requestAnimationFrame(() => focusText('.source-text'))
  }
  useWorkspaceKeys({ claims, active, deeds, choice, onOpen, onWantEvidence: wantEvidence })
  const sideSwitch =
    isWide || isNarrow ? null : (
      <Segmented
        label={workspace.side}
        value={place.pane === 'source' ? 'source' : 'claims'}
        options={[
          { value: 'claims', label: workspace.claims },
          { value: 'source', label: workspace.sources },
        ]}
        onChange={(pane) => go({ pane })}
      />
    )
  const showEvidence = (one: Evidence) =>
    go(isWide ? { source: one.sourceId } : { source: one.sourceId, pane: 'source' })
  const panes: Pane[] = [
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
          hasCard={isWide || (!isNarrow && place.pane !== 'source')}
          choice={choice}
          deeds={deeds}
          denial={denial}
          partDenial={denial ?? (active === null ? workspace.needsClaim : undefined)}
          onOpen={onOpen}
        />
      ),
    },
    {
      id: 'claims',
      label: workspace.claims,
      share: 1,
      minWidth: '22rem',
      content: (
        <WorkspaceClaimsPane
          claims={claims}
          active={active}
          filter={place.filter}
          onFilter={(filter) => go({ filter })}
          onOpen={onOpen}
          actions={actions}
          userId={user.id}
          denial={denial}
          onShowEvidence={showEvidence}
          onWantEvidence={wantEvidence}
          repeats={repeats.count}
          onApplyToBoth={repeats.apply}
          sideSwitch={sideSwitch}
        />
      ),
    },
    {
      id: 'source',
      label: workspace.sources,
      share: 1,
      minWidth: '20rem',
      content: (
        <WorkspaceSourcePane
          deskId={article.deskId}
          language={article.language}
          claims={claims}
          active={active}
          sourceId={place.source}
          onOpenSource={(source) => go({ source })}
          onOpenClaim={onOpen}
          attaching={attaching}
          sideSwitch={sideSwitch}
        />
      ),
    },
  ]
  return { place, active, isWide, isNarrow, panes }
}

function focusText(selector: string): void {
  const text = document.querySelector(selector)
  if (text instanceof HTMLElement) text.focus({ preventScroll: true })
}

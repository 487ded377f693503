import { type Claim } from '#shared/review/review.ts'
import { CheckStatus, VerdictStatus } from '../claim/status.tsx'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from '../review/claim-words.ts'
import { Button } from '../ui/button.tsx'
import { type WorkspacePane } from './workspace-place.ts'

type PaneTabsProps = {
  current: WorkspacePane
  claims: readonly Claim[]
  onGo: (pane: WorkspacePane) => void
}

/** Where there is room for one pane only. */
export function PaneTabs({ current, claims, onGo }: PaneTabsProps) {
  const { workspace } = useMessages()
  const sources = new Set(claims.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))
  const tabs = [
    { pane: 'article', label: workspace.article, count: null },
    { pane: 'claims', label: workspace.claims, count: claims.length },
    { pane: 'source', label: workspace.sources, count: sources.size },
  ] as const
  return (
    <nav className="pane-tabs" aria-label={workspace.panes}>
      {tabs.map((tab) => (
        <button
          key={tab.pane}
          type="button"
          aria-current={tab.pane === current ? 'page' : undefined}
          onClick={() => onGo(tab.pane)}
        >
          {tab.label} {tab.count !== null && <b>{tab.count}</b>}
        </button>
      ))}
    </nav>
  )
}

/** The active claim under the text. */
export function Peek({ claim, onOpen }: { claim: Claim; onOpen: () => void }) {
  const { workspace, claim: words } = useMessages()
  return (
    <aside className="peek" aria-label={workspace.activeClaim}>
      <p className="card-head">
        <span className="card-number">{claim.number}</span>
        <span className="card-words" dir="auto">
          {wordsOf(claim)}
        </span>
      </p>
      <p className="peek-line">
        <span>
          {words.wasItSaid} <CheckStatus check={claim.attributionCheck} />
        </span>
        <span>
          {words.isItSo} <VerdictStatus verdict={claim.verdict} />
        </span>
        <span className="gap" />
        <Button size="small" onPress={onOpen}>
          {workspace.openClaim}
        </Button>
      </p>
    </aside>
  )
}

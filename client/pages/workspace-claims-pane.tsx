import { useMemo } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { useMessages } from '../messages/messages.ts'
import { ClaimList } from '../review/claim-list.tsx'
import { isOpen } from '../review/claim-words.ts'
import { type OpenCardProps } from '../review/open-card.tsx'
import { NewSentences } from '../revision/new-sentences.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { type ClaimFilter } from './workspace-place.ts'
import { type Worklist } from './workspace-worklist.ts'

type ClaimsPaneProps = Omit<OpenCardProps, 'claim'> & {
  claims: readonly Claim[]
  active: Claim | null
  filter: ClaimFilter
  onFilter: (filter: ClaimFilter) => void
  worklist: Worklist
  onGoTo: (sentence: TextRange) => void
  onOpen: (number: number) => void
  sideSwitch: React.ReactNode
  /** At the foot: what others changed. */
  news: React.ReactNode
  /** Above the list: remarks that came with the file. */
  suggestions: React.ReactNode
  openThreads: ReadonlyMap<string, number>
}

/** Every claim of the article, the active one open. */
export function WorkspaceClaimsPane(props: ClaimsPaneProps) {
  const { claims, filter, onFilter, active, userId, sideSwitch, news, ...rest } = props
  const { worklist, onGoTo, suggestions, ...card } = rest
  const { review } = useMessages()
  const kinds = useMemo(() => {
    const mine = claims.filter((claim) => claim.createdBy.id === userId)
    return { all: claims, open: claims.filter(isOpen), mine, settle: worklist.claims }
  }, [claims, userId, worklist])
  const shown = useMemo(
    () => withActive(kinds[filter], claims, active),
    [kinds, filter, claims, active],
  )
  const toSettle = worklist.claims.length + worklist.sentences.length
  const isWorklist = filter === 'settle'
  const isEmpty = shown.length === 0 && !(isWorklist && worklist.sentences.length > 0)
  return (
    <div className="pane-grid claims-pane">
      <header className="pane-head">
        {sideSwitch ?? (
          <h2>
            {review.claims} <span className="muted">{claims.length}</span>
          </h2>
        )}
        <span className="gap" />
        <ClaimFilters kinds={kinds} filter={filter} onFilter={onFilter} toSettle={toSettle} />
      </header>
      <div className="pane-scroll" data-scroller="">
        {suggestions}
        {claims.length === 0 && (
          <EmptyState title={review.emptyTitle} size="pane">
            {review.emptyLead}
          </EmptyState>
        )}
        {claims.length > 0 && isEmpty && (
          <p className="pane-note">{isWorklist ? review.emptySettle : review.emptyFilter}</p>
        )}
        {shown.length > 0 && (
          <ClaimList
            label={review.claims}
            claims={shown}
            active={active}
            userId={userId}
            {...card}
          />
        )}
        {isWorklist && (
          <NewSentences
            revision={card.placing.revision}
            sentences={worklist.sentences}
            chosen={card.placing.chosen.at(-1) ?? null}
            onGo={onGoTo}
          />
        )}
      </div>
      {news}
    </div>
  )
}

type ClaimFiltersProps = {
  kinds: Record<ClaimFilter, readonly Claim[]>
  filter: ClaimFilter
  onFilter: (filter: ClaimFilter) => void
  /** Claims and new sentences on the worklist. */
  toSettle: number
}

function ClaimFilters({ kinds, filter, onFilter, toSettle }: ClaimFiltersProps) {
  const { review } = useMessages()
  const worklist = { value: 'settle', label: review.toSettle(toSettle) } as const
  return (
    <Segmented
      label={review.filter}
      value={filter}
      onChange={onFilter}
      options={[
        ...(toSettle > 0 || filter === 'settle' ? [worklist] : []),
        { value: 'all', label: review.all },
        { value: 'open', label: review.open(kinds.open.length) },
        { value: 'mine', label: review.mine(kinds.mine.length) },
      ]}
    />
  )
}

/** The active claim stays on the list that one looks at, in its place. */
function withActive(
  shown: readonly Claim[],
  claims: readonly Claim[],
  active: Claim | null,
): readonly Claim[] {
  if (active === null || shown.includes(active)) return shown
  const fitting = new Set(shown)
  return claims.filter((claim) => fitting.has(claim) || claim === active)
}

import { useMemo } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { ClaimList } from '../review/claim-list.tsx'
import { isOpen } from '../review/claim-words.ts'
import { type OpenCardProps } from '../review/open-card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { type ClaimFilter } from './workspace-place.ts'

type ClaimsPaneProps = Omit<OpenCardProps, 'claim'> & {
  claims: readonly Claim[]
  active: Claim | null
  filter: ClaimFilter
  onFilter: (filter: ClaimFilter) => void
  onOpen: (number: number) => void
  sideSwitch: React.ReactNode
  /** At the foot: what others changed. */
  news: React.ReactNode
}

/** Every claim of the article, the active one open. */
export function WorkspaceClaimsPane(props: ClaimsPaneProps) {
  const { claims, filter, onFilter, active, userId, sideSwitch, news, ...card } = props
  const { review } = useMessages()
  const kinds = useMemo(() => {
    const mine = claims.filter((claim) => claim.createdBy.id === userId)
    return { all: claims, open: claims.filter(isOpen), mine }
  }, [claims, userId])
  const shown = useMemo(
    () => withActive(kinds[filter], claims, active),
    [kinds, filter, claims, active],
  )
  return (
    <div className="pane-grid claims-pane">
      <header className="pane-head">
        {sideSwitch ?? (
          <h2>
            {review.claims} <span className="muted">{claims.length}</span>
          </h2>
        )}
        <span className="gap" />
        <Segmented
          label={review.filter}
          value={filter}
          onChange={onFilter}
          options={[
            { value: 'all', label: review.all },
            { value: 'open', label: review.open(kinds.open.length) },
            { value: 'mine', label: review.mine(kinds.mine.length) },
          ]}
        />
      </header>
      <div className="pane-scroll" data-scroller="">
        {claims.length === 0 && (
          <EmptyState title={review.emptyTitle} size="pane">
            {review.emptyLead}
          </EmptyState>
        )}
        {claims.length > 0 && shown.length === 0 && (
          <p className="pane-note">{review.emptyFilter}</p>
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
      </div>
      {news}
    </div>
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

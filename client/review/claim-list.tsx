import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { ClaimCard } from './claim-card.tsx'
import { groupClaims, isSameList } from './group-claims.ts'
import { OpenCard, type OpenCardProps } from './open-card.tsx'
import { useMountedGroups } from './use-mounted-groups.ts'

type ClaimListProps = Omit<OpenCardProps, 'claim'> & {
  label: string
  claims: readonly Claim[]
  active: Claim | null
  onOpen: (number: number) => void
  /** Comments that nobody has resolved, by claim id. Keep its identity while nothing changes. */
  openThreads: ReadonlyMap<string, number>
}

/** The claims in the order of their numbers, one of them open. */
export function ClaimList(props: ClaimListProps) {
  const { label, claims, active, onOpen, openThreads, ...open } = props
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => groupClaims(claims), [claims])
  const here = active === null ? -1 : groups.findIndex((group) => group.claims.includes(active))
  const { from, to } = useMountedGroups(groups.length, Math.max(0, here))
  const activeId = active?.id
  useEffect(() => {
    if (activeId !== undefined) bringIntoSight(list.current?.querySelector('.card.on') ?? null)
  }, [activeId])
  const openCard = active && <OpenCard key={active.number} claim={active} {...open} />
  return (
    <>
      <Space groups={groups.slice(0, from)} />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the groups between a list and its items are for the browser alone */}
      <div role="list" className="claim-list" aria-label={label} ref={list}>
        {groups.slice(from, to).map((group, at) => (
          <CardGroup
            key={group.key}
            claims={group.claims}
            onOpen={onOpen}
            openThreads={openThreads}
            openId={from + at === here ? activeId : undefined}
            openCard={from + at === here ? openCard : null}
          />
        ))}
      </div>
      <Space groups={groups.slice(to)} />
    </>
  )
}

type CardGroupProps = {
  claims: readonly Claim[]
  onOpen: (number: number) => void
  openThreads: ReadonlyMap<string, number>
  openId: string | undefined
  openCard: ReactNode
}

/** Some cards of the list: drawn again only when one of them changes, laid out only near the window. */
const CardGroup = memo(function CardGroup(props: CardGroupProps) {
  const { claims, onOpen, openThreads, openId, openCard } = props
  return (
    <ol
      role="presentation"
      className={openCard === null ? 'card-group' : 'card-group open'}
      style={{ containIntrinsicBlockSize: `auto ${heightOf(claims.length)}` }}
    >
      {claims.map((claim) =>
        claim.id === openId ? (
          openCard
        ) : (
          <ClaimCard
            key={claim.id}
            claim={claim}
            onOpen={onOpen}
            openThreads={openThreads.get(claim.id) ?? 0}
          />
        ),
      )}
    </ol>
  )
}, isSameCards)

function isSameCards(before: CardGroupProps, after: CardGroupProps): boolean {
  return (
    before.onOpen === after.onOpen &&
    before.openThreads === after.openThreads &&
    before.openId === after.openId &&
    before.openCard === after.openCard &&
    isSameList(before.claims, after.claims)
  )
}

/** As CSS, of cards that were never in sight. */
function heightOf(cards: number): string {
  return `calc(${cards} * var(--card-space))`
}

/** Where cards will be that are not on the page yet. */
function Space({ groups }: { groups: ReturnType<typeof groupClaims> }) {
  const cards = groups.reduce((sum, group) => sum + group.claims.length, 0)
  if (cards === 0) return null
  return <div style={{ blockSize: heightOf(cards) }} />
}

/** An open card begins at the top of the list, unless it is all in sight already. */
function bringIntoSight(card: Element | null): void {
  const scroller = card?.closest('[data-scroller]')
  if (!card || !scroller) return
  const box = card.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top && box.bottom <= view.bottom) return
  scroller.scrollBy({ top: box.top - view.top - 8 })
}

import { startTransition, useEffect, useRef, useState } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { ClaimCard } from './claim-card.tsx'
import { OpenCard, type OpenCardProps } from './open-card.tsx'

/** Drawn before the rest, around the open one. */
const FIRST_CARDS = 24

type ClaimListProps = Omit<OpenCardProps, 'claim'> & {
  label: string
  claims: readonly Claim[]
  active: Claim | null
  onOpen: (number: number) => void
}

/** The claims in the order of their numbers, one of them open. */
export function ClaimList(props: ClaimListProps) {
  const { label, claims, active, onOpen, ...open } = props
  const list = useRef<HTMLOListElement>(null)
  const [isWhole, setWhole] = useState(claims.length <= FIRST_CARDS)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const from = Math.max(0, claims.findIndex((claim) => claim.id === active?.id) - 2)
  const shown = isWhole ? claims : claims.slice(from, from + FIRST_CARDS)
  const activeId = active?.id
  useEffect(() => {
    const card = list.current?.querySelector('.card.on')
    if (activeId !== undefined) bringIntoSight(card ?? null)
  }, [activeId, isWhole])
  return (
    <ol className="claim-list" aria-label={label} ref={list}>
      {shown.map((claim) =>
        claim.id === activeId ? (
          <OpenCard key={claim.number} claim={claim} {...open} />
        ) : (
          <ClaimCard key={claim.id} claim={claim} onOpen={onOpen} />
        ),
      )}
    </ol>
  )
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

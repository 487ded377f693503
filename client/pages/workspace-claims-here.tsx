import { useEffect, useRef } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type PickedSubjects } from '../anchoring/text-view.tsx'
import { VerdictStatus } from '../claim/status.tsx'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from '../review/claim-words.ts'

type ClaimsHereProps = {
  picked: PickedSubjects
  claims: readonly Claim[]
  onOpen: (number: number) => void
  onClose: () => void
}

/** All claims on words that several share. */
export function ClaimsHere({ picked, claims, onOpen, onClose }: ClaimsHereProps) {
  const { workspace } = useMessages()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
  }, [])
  const here = claims.filter((claim) => picked.subjects.includes(String(claim.number)))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside it closes it; Escape does too
    <dialog
      ref={box}
      className="claims-here"
      aria-label={workspace.claimsHere}
      style={{ left: Math.min(picked.at.x, window.innerWidth - 340), top: picked.at.y + 12 }}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      <ul>
        {here.map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => onOpen(claim.number)}>
              <span className="card-number">{claim.number}</span>
              <bdi className="card-words">{wordsOf(claim)}</bdi>
              <VerdictStatus verdict={claim.verdict} />
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  )
}

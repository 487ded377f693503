import { useState } from 'react'
import { canMove } from '#shared/claim/claim-state.ts'
import { type Claim } from '#shared/review/review.ts'
import { submitBlockers } from '#shared/review/submit-blockers.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'
import { type ClaimActions, type MoveRequest } from './claim-actions.ts'
import { type CardSection } from './card-section.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAttempt } from './use-attempt.ts'

type ClaimActsProps = {
  claim: Claim
  actions: ClaimActions
  userId: string
  denial: string | undefined
  section: CardSection | null
  onToggle: (section: CardSection) => void
  onWantEvidence: () => void
}

/** Foot of the open card: what can be done next, and why not. */
export function ClaimActs(props: ClaimActsProps) {
  const { claim, actions, userId, denial, section, onToggle } = props
  const { review } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const [asked, setAsked] = useState<'withdraw' | 'reopen' | null>(null)
  const move = (request: MoveRequest, done: string, undo?: () => void) =>
    void attempt(actions.move(claim.id, request), () => toast.done(done, undo))
  const blocked = denial ?? submitBlock(claim, review)
  const submit = () => move({ move: 'submit' }, review.submitted(claim.number))
  const restore = () => move({ move: 'restore' }, review.restored(claim.number))
  const recall = () => move({ move: 'recall' }, review.recalled(claim.number))
  useShortcuts({
    u: {
      label: review.cardKeys.submit,
      group: review.cardKeys.group,
      run: () => {
        if (blocked === undefined) submit()
        else toast.note(blocked)
      },
    },
  })
  const recallDenial = claim.submittedBy?.id === userId ? denial : review.recallOnlySubmitter
  return (
    <>
      <div className="acts">
        <Button size="small" kbd="E" onPress={props.onWantEvidence}>
          {review.evidenceAct}
        </Button>
        <Button
          size="small"
          kbd="P"
          aria-expanded={section === 'proposed'}
          onPress={() => onToggle('proposed')}
          disabledReason={denial}
        >
          {review.propose}
        </Button>
        <span className="gap" />
        {claim.state === 'submitted' && (
          <Button size="small" onPress={recall} disabledReason={recallDenial}>
            {review.recall}
          </Button>
        )}
        {claim.state === 'withdrawn' && (
          <Button size="small" onPress={restore} disabledReason={denial}>
            {review.restore}
          </Button>
        )}
        {claim.state !== 'submitted' && claim.state !== 'withdrawn' && (
          <Button size="small" kbd="U" onPress={submit} disabledReason={blocked}>
            {review.submit}
          </Button>
        )}
        <MoreMenu {...props} onAsk={setAsked} />
      </div>
      {blocked !== undefined && claim.state !== 'submitted' && (
        <p className="submit-reason muted">{blocked}</p>
      )}
      {asked && (
        <ReasonDialog
          title={review.reasonTitle[asked]}
          confirmLabel={review[asked]}
          draftKey={`${claim.id}:${asked}`}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => {
            setAsked(null)
            const done = asked === 'withdraw' ? review.withdrawn : review.reopened
            move(
              { move: asked, reason },
              done(claim.number),
              asked === 'withdraw' ? restore : undefined,
            )
          }}
        />
      )}
    </>
  )
}

function MoreMenu(props: ClaimActsProps & { onAsk: (asked: 'withdraw' | 'reopen') => void }) {
  const { claim, denial, onToggle, onAsk } = props
  const { review } = useMessages()
  const { state, standing } = claim
  const entries = [
    { id: 'history', label: review.history, icon: 'history', onPress: () => onToggle('history') },
  ] as const
  const moves = (['reopen', 'withdraw'] as const)
    .filter((one) => canMove(one, state, standing))
    .map((one) => ({
      id: one,
      label: review[one],
      disabledReason: denial,
      onPress: () => onAsk(one),
    }))
  return <Menu label={review.more(claim.number)} entries={[...entries, ...moves]} />
}

/** Why it cannot be submitted now, in words. */
function submitBlock(claim: Claim, review: Messages['review']): string | undefined {
  const [blocker] = submitBlockers(claim)
  if (blocker !== undefined) return review.blockers[blocker]
  if (canMove('submit', claim.state, claim.standing)) return undefined
  return review.submitState(review.reviews[claim.review])
}

import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'
import { ChangedWords } from './changed-words.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { confirmKind, type Placing } from './placing.ts'

type PlaceChangeProps = {
  claim: Claim
  placing: Placing
  /** Why this person may not change claims here. */
  denial: string | undefined
}

/** What the last text made of a claim, before and after, and the ways to settle it. */
export function PlaceChange({ claim, placing, denial }: PlaceChangeProps) {
  const { review } = useMessages()
  const { change } = claim
  if (change === null || claim.review === 'withdrawn') return null
  const words = review.change
  const title = words.titles[change.outcome]
  return (
    <section className="card-change" aria-label={title}>
      <p className="section-head">
        <b>
          <Icon name="warning" size="xs" /> {title}
        </b>
        <span>{words.since(change.since)}</span>
      </p>
      <ChangedWords claim={claim} revision={placing.revision} />
      {change.outcome === 'lost' && <p className="muted">{words.lostLead}</p>}
      {change.outcome === 'ambiguous' && <PlaceChoice claim={claim} placing={placing} />}
      <SettleActs claim={claim} placing={placing} denial={denial} />
    </section>
  )
}

function SettleActs({ claim, placing, denial }: PlaceChangeProps) {
  const { review } = useMessages()
  const toast = useToast()
  const words = review.change
  const kind = confirmKind(claim)
  const { confirmDenial } = placing
  const isAmbiguous = claim.placement === 'ambiguous'
  const noWords = isAmbiguous ? words.needsPlace : words.needsWords
  const putDenial = denial ?? (placing.chosen.length === 0 ? noWords : undefined)
  const confirm = () => {
    if (confirmDenial === undefined) placing.onConfirm()
    else toast.note(confirmDenial)
  }
  const deed = { label: review.cardKeys.settle, group: review.cardKeys.group, run: confirm }
  useShortcuts(kind === null ? null : { o: deed })
  return (
    <div className="acts">
      {kind !== null && (
        <Button
          size="small"
          variant="primary"
          kbd="O"
          onPress={placing.onConfirm}
          disabledReason={confirmDenial}
        >
          {kind === 'stands' ? words.stillStands : words.rightPlace}
        </Button>
      )}
      <Button
        size="small"
        variant={kind === null ? 'primary' : 'plain'}
        kbd="R"
        onPress={placing.onPut}
        disabledReason={putDenial}
      >
        {words.putHere}
      </Button>
      {confirmDenial !== undefined && kind === 'stands' && (
        <p className="submit-reason muted">{confirmDenial}</p>
      )}
    </div>
  )
}

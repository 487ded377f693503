import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { type WordingRequest } from '#shared/claim/claim.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../../auth/session.queries.ts'
import { formatMoment } from '../../messages/format.ts'
import { useMessages } from '../../messages/messages.ts'
import { useWordingWords } from '../../messages/wording-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type IconName } from '../../ui/icon-shapes.tsx'
import { useToast } from '../../ui/toast.tsx'
import { wordsOf } from '../claim-words.ts'
import { DiffText } from '../desk/diff-text.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useAttempt } from '../use-attempt.ts'
import { useDecideWording } from './use-decide-wording.ts'
import { useWordingDenial } from './use-wording-denial.ts'
import css from './wording-decision.module.css'

type WordingDecisionProps = {
  /** One with a proposed wording. */
  claim: Claim
  /** Why nothing of the claim may be changed. */
  denial: string | undefined
}

/** The proposed wording against the old one, what was decided about it, and the decision. */
export function WordingDecision({ claim, denial }: WordingDecisionProps) {
  const { wordingDecision, proposedText, number } = claim
  const words = useWordingWords()
  const toast = useToast()
  const attempt = useAttempt()
  const decide = useDecideWording(claim)
  const own = useWordingDenial(claim)
  const [isAsked, setAsked] = useState(false)
  const state = useRef<HTMLDivElement>(null)
  const done = { accepted: words.accepted, 'refused-stet': words.stands, open: words.takenBack }
  const settle = (wanted: WordingRequest) => {
    // The button goes with the decision; the focus stays beside it.
    requestAnimationFrame(() => state.current?.focus({ preventScroll: true }))
    const undo =
      wanted.decision === 'open' ? undefined : () => void attempt(decide({ decision: 'open' }))
    void attempt(decide(wanted), () => toast.done(done[wanted.decision](number), undo))
  }
  return (
    <div className={css.wording}>
      <p className={css.words} dir="auto">
        <DiffText
          before={wordingDecision?.before.join(' … ') ?? wordsOf(claim)}
          after={proposedText ?? ''}
        />
      </p>
      <div ref={state} tabIndex={-1} className={css.state}>
        <DecisionLine claim={claim} />
      </div>
      <DecideActs
        isDecided={wordingDecision !== null}
        denial={denial ?? own}
        onDecide={settle}
        onStet={() => setAsked(true)}
      />
      {wordingDecision?.decision === 'accepted' && <InTextLine claim={claim} />}
      {isAsked && (
        <ReasonDialog
          title={words.stetTitle}
          confirmLabel={words.stet}
          draftKey={`${claim.id}:stet`}
          isOptional
          onClose={() => setAsked(false)}
          onConfirm={(reason) => {
            setAsked(false)
            settle({ decision: 'refused-stet', ...(reason === '' ? {} : { reason }) })
          }}
        />
      )}
    </div>
  )
}

const ICONS: Record<WordingRequest['decision'], IconName> = {
  open: 'unchecked',
  accepted: 'yes',
  'refused-stet': 'same',
}

function DecisionLine({ claim: { wordingDecision } }: { claim: Claim }) {
  const { claim: words } = useMessages()
  const { by, stetBy } = useWordingWords()
  const decision = wordingDecision?.decision ?? 'open'
  const whoOf = decision === 'accepted' ? by : stetBy
  return (
    <>
      <output>
        <Icon name={ICONS[decision]} size="xs" /> <b>{words.wordings[decision]}</b>{' '}
        {wordingDecision && (
          <bdi className={css.who}>
            {whoOf(wordingDecision.by.name, formatMoment(wordingDecision.at))}
          </bdi>
        )}
      </output>
      {wordingDecision?.reason && (
        <p className={css.reason} dir="auto">
          {wordingDecision.reason}
        </p>
      )}
    </>
  )
}

type DecideActsProps = {
  isDecided: boolean
  denial: string | undefined
  onDecide: (wanted: WordingRequest) => void
  onStet: () => void
}

function DecideActs({ isDecided, denial, onDecide, onStet }: DecideActsProps) {
  const words = useWordingWords()
  const shared = { size: 'small', disabledReason: denial } as const
  return (
    <div className={css.acts}>
      {isDecided ? (
        <Button key="back" icon="undo" {...shared} onPress={() => onDecide({ decision: 'open' })}>
          {words.takeBack}
        </Button>
      ) : (
        <>
          <Button
            key="accept"
            icon="yes"
            {...shared}
            onPress={() => onDecide({ decision: 'accepted' })}
          >
            {words.accept}
          </Button>
          <Button key="stet" icon="same" {...shared} onPress={onStet}>
            {words.stet}
          </Button>
        </>
      )}
    </div>
  )
}

/** An accepted wording is not in the text before somebody puts it there. */
function InTextLine({ claim }: { claim: Claim }) {
  const words = useWordingWords()
  const deny = useDenial(claim.deskId)
  const denial = deny('create-revision')
  if (wordsOf(claim) === claim.proposedText) return <p className={css.note}>{words.isInText}</p>
  return (
    <p className={css.note}>
      {words.notInText}{' '}
      {denial === undefined ? (
        <Link to="/articles/$articleId/revise" params={{ articleId: claim.articleId }}>
          {words.edit}
        </Link>
      ) : (
        <Button size="small" disabledReason={denial}>
          {words.edit}
        </Button>
      )}
    </p>
  )
}

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type ClaimChangeInput } from '#shared/claim/claim.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { verdictAdvice } from '#shared/verdict/verdict-advice.ts'
import { AttributionChips } from '../claim/attribution-chips.tsx'
import { ClaimDetails } from '../claim/claim-details.tsx'
import { CheckChoice, VerdictChoice } from '../claim/result-choices.tsx'
import { SavedText } from '../claim/saved-text.tsx'
import { useMessages } from '../messages/messages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { type CardSection } from './card-section.ts'
import { CardEvidence } from './card-evidence.tsx'
import { type ClaimActions } from './claim-actions.ts'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimConflict } from './claim-conflict.tsx'
import { ClaimNotices } from './claim-notices.tsx'
import { wordsOf } from './claim-words.ts'
import { PlaceChange } from './place-change.tsx'
import { type Placing } from './placing.ts'
import { isProvisional } from './provisional-claim.ts'
import { ResultButtons } from './result-buttons.tsx'
import { useAttempt } from './use-attempt.ts'

const AttributionEditor = lazy(async () => ({
  default: (await import('../claim/attribution-editor.tsx')).AttributionEditor,
}))
const CompareTable = lazy(async () => ({
  default: (await import('./compare-table.tsx')).CompareTable,
}))
const HistoryPanel = lazy(async () => ({
  default: (await import('./history-panel.tsx')).HistoryPanel,
}))
const WordingDecision = lazy(async () => ({
  default: (await import('./wording/wording-decision.tsx')).WordingDecision,
}))

export type OpenCardProps = {
  claim: Claim
  actions: ClaimActions
  /** The person who looks at it. */
  userId: string
  /** Why this person may not change claims here. */
  denial: string | undefined
  onShowEvidence: (evidence: Evidence, snapshot: number) => void
  onWantEvidence: () => void
  /** Other places where the same sentence stands without a claim, and how to mark them. */
  repeats: number
  onApplyToBoth: () => void
  placing: Placing
  /** Under the evidence: what may become evidence. */
  drafts?: ReactNode
  /** Above what can be done: what people say about it. */
  comments?: ReactNode
}

/** The claim that is worked on. */
export function OpenCard(props: OpenCardProps) {
  const { claim, actions } = props
  const attempt = useAttempt()
  const { review, workspace } = useMessages()
  const unsaved = isProvisional(claim) ? workspace.saving : undefined
  const rest = { ...props, denial: props.denial ?? unsaved }
  const [section, setSection] = useState<CardSection | null>(null)
  const toggle = (wanted: CardSection) => setSection(section === wanted ? null : wanted)
  const onChange = (change: ClaimChangeInput) => attempt(actions.change(claim, change))
  const isFlat = claim.attribution.mode === 'flat'
  const key = (label: string, run: () => void) => ({ label, run, group: review.cardKeys.group })
  useShortcuts({
    s: key(review.cardKeys.said, () => toggle(isFlat ? 'attribution' : 'check')),
    d: key(review.cardKeys.so, () => toggle('verdict')),
    p: key(review.cardKeys.propose, () => toggle('proposed')),
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- its group has given up its own
    <li role="listitem" className="card on" data-claim={claim.number}>
      {/* oxlint-disable-next-line jsx-a11y/aria-role -- `comment` is a role of ARIA 1.3: the mark's details */}
      <div id={`claim-${claim.number}`} role="comment" aria-label={review.claim(claim.number)}>
        <header className="card-head">
          <span className="card-number">{claim.number}</span>
          <h3 className="card-words" dir="auto">
            {wordsOf(claim)}
          </h3>
          <Avatar name={claim.createdBy.name} />
        </header>
        <ClaimNotices claim={claim} repeats={props.repeats} onApplyToBoth={props.onApplyToBoth} />
        <ClaimConflict claim={claim} actions={actions} />
        <PlaceChange claim={claim} placing={props.placing} denial={rest.denial} />
        <CardHeadForms {...rest} section={section} onToggle={toggle} onChange={onChange} />
        <ResultButtons claim={claim} section={section} onToggle={toggle} />
        <fieldset disabled={props.denial !== undefined}>
          {section === 'check' && <CheckChoice claim={claim} onChange={onChange} />}
          {section === 'verdict' && (
            <VerdictChoice
              claim={claim}
              onChange={onChange}
              advice={verdictAdvice(claim.verdict, claim.evidence, claim.attribution.mode)}
              textDenial={unsaved}
            />
          )}
        </fieldset>
        <CardEvidence {...rest} />
        {props.drafts}
        <Suspense>{claim.evidence.length > 0 && <CompareTable claim={claim} />}</Suspense>
        <ProposedText {...rest} isOpen={section === 'proposed'} onChange={onChange} />
        {props.comments}
        <ClaimActs {...rest} section={section} onToggle={toggle} />
        <Suspense>{section === 'history' && <HistoryPanel claim={claim} />}</Suspense>
      </div>
    </li>
  )
}

type FormsProps = OpenCardProps & {
  section: CardSection | null
  onToggle: (section: CardSection) => void
  onChange: (change: ClaimChangeInput) => Promise<boolean>
}

function CardHeadForms({ claim, denial, section, onToggle, onChange }: FormsProps) {
  const { claim: words } = useMessages()
  return (
    <>
      <div className="attribution-row">
        <AttributionChips attribution={claim.attribution} />
        <div className="attribution-acts">
          <IconButton
            icon="pencil"
            size="xs"
            label={words.editAttribution}
            aria-expanded={section === 'attribution'}
            onPress={() => onToggle('attribution')}
          />
          <IconButton
            icon="dots"
            size="xs"
            label={words.details}
            aria-expanded={section === 'details'}
            onPress={() => onToggle('details')}
          />
        </div>
      </div>
      <fieldset disabled={denial !== undefined}>
        <Suspense>
          {section === 'attribution' && (
            <AttributionEditor
              attribution={claim.attribution}
              onChange={(attribution) => void onChange({ attribution, revision: claim.revision })}
            />
          )}
        </Suspense>
        {section === 'details' && (
          <ClaimDetails claim={claim} onChange={onChange} disabledReason={denial} />
        )}
      </fieldset>
    </>
  )
}

function ProposedText(props: {
  claim: Claim
  denial: string | undefined
  isOpen: boolean
  onChange: (change: ClaimChangeInput) => Promise<boolean>
}) {
  const { claim, denial, isOpen, onChange } = props
  const { claim: words } = useMessages()
  if (!isOpen && claim.proposedText === null) return null
  if (!isOpen) {
    return (
      <section aria-label={words.proposed}>
        <p className="section-head">
          <b>{words.proposed}</b>
        </p>
        <Suspense>
          <WordingDecision claim={claim} denial={denial} />
        </Suspense>
      </section>
    )
  }
  return (
    <SavedText
      draftKey={`${claim.id}:proposed`}
      label={words.proposed}
      description={words.proposedHelp}
      value={claim.proposedText ?? ''}
      charsMax={5_000}
      isSerif
      takesFocus
      onSave={(text) => onChange({ proposedText: text === '' ? null : text })}
    />
  )
}

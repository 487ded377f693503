import { useState } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type RevisionChange, type RevisionPreview } from '#shared/revision/revision.ts'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from '../review/claim-words.ts'
import { DiffText } from '../review/desk/diff-text.tsx'
import { Icon } from '../ui/icon.tsx'

const OUTCOMES = [
  'unchanged',
  'moved',
  'contextChanged',
  'textChanged',
  'ambiguous',
  'lost',
] as const

type PreviewTableProps = { preview: RevisionPreview; claims: readonly Claim[]; language: string }

/** What a new text would make of the claims, counted; each count opens its list. */
export function PreviewTable({ preview, claims, language }: PreviewTableProps) {
  const { revision: words } = useMessages()
  const changes = new Map(preview.changes.map((change) => [change.claimId, change]))
  return (
    <ul className="outcomes" aria-label={words.preview}>
      {OUTCOMES.map((outcome) => {
        const ids = new Set(preview[outcome])
        const shown = claims.filter((claim) => ids.has(claim.id))
        return (
          <Outcome key={outcome} name={outcome} count={preview[outcome].length}>
            {shown.map((claim) => (
              <li key={claim.id} lang={language}>
                <span className="card-number">{claim.number}</span>
                <BeforeAfter claim={claim} change={changes.get(claim.id)} />
              </li>
            ))}
          </Outcome>
        )
      })}
      <Outcome name="newSentences" count={preview.newSentenceTexts.length}>
        {preview.newSentenceTexts.map((text, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences of one unchanging text
          <li key={at} lang={language}>
            <bdi className="quote">{text}</bdi>
          </li>
        ))}
      </Outcome>
    </ul>
  )
}

type OutcomeProps = {
  name: keyof Omit<RevisionPreview, 'changes' | 'newSentenceTexts'>
  count: number
  children: React.ReactNode
}

function Outcome({ name, count, children }: OutcomeProps) {
  const { revision: words } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const label = words.outcomes[name]
  return (
    <li className={count === 0 ? 'outcome none' : 'outcome'}>
      <button
        type="button"
        aria-expanded={isOpen && count > 0}
        aria-disabled={count === 0 || undefined}
        aria-label={`${label} ${count}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen && count > 0 ? 'up' : 'down'} size="xs" />
        <b className="outcome-count">{count}</b>
        <span className="strong">{label}</span>
        <span className="muted">{words.outcomeHelp[name]}</span>
      </button>
      {isOpen && count > 0 && <ul className="outcome-list">{children}</ul>}
    </li>
  )
}

/** Words before and after; where they are the same, the sentence around them. */
function BeforeAfter({ claim, change }: { claim: Claim; change: RevisionChange | undefined }) {
  if (change === undefined) return <bdi>{wordsOf(claim)}</bdi>
  const { before, after, sentencesBefore, sentencesAfter } = change
  const was = before.join(' … ')
  const is = after.join(' … ')
  return (
    <span className="before-after">
      <span>{was === is ? <bdi>{is}</bdi> : <DiffText before={was} after={is} />}</span>
      {after.length > 0 && (
        <small className="muted">
          <DiffText before={sentencesBefore.join(' … ')} after={sentencesAfter.join(' … ')} />
        </small>
      )}
    </span>
  )
}

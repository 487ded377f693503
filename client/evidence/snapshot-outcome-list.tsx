import { type SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Messages, useMessages } from '../messages/messages.ts'

const KINDS = ['identical', 'typography', 'altered', 'ambiguous', 'notFound'] as const

/** What becomes of the quotes, in words and numbers. */
export function SnapshotOutcomeList({ outcome }: { outcome: SnapshotOutcome }) {
  const { source: words } = useMessages()
  const kinds = KINDS.filter((kind) => outcome[kind].length > 0)
  const count = kinds.reduce((sum, kind) => sum + outcome[kind].length, 0)
  if (count === 0) return <p>{words.outcomeNone}</p>
  return (
    <>
      <p>
        <b>{words.outcome(count)}</b>
      </p>
      <ul className="snapshot-outcome">
        {kinds.map((kind) => (
          <li key={kind}>{words.outcomes[kind](outcome[kind].length)}</li>
        ))}
      </ul>
      {reopens(outcome) && <p className="muted">{words.outcomeReopens}</p>}
    </>
  )
}

/** The same in one sentence; '' where no quote was taken from it. */
export function outcomeSentence(outcome: SnapshotOutcome, words: Messages['source']): string {
  const kinds = KINDS.filter((kind) => outcome[kind].length > 0)
  const count = kinds.reduce((sum, kind) => sum + outcome[kind].length, 0)
  if (count === 0) return ''
  const parts = kinds.map((kind) => words.outcomes[kind](outcome[kind].length))
  const after = reopens(outcome) ? ` ${words.outcomeReopens}` : ''
  return `${words.outcome(count)} ${parts.join(', ')}.${after}`
}

function reopens({ altered, ambiguous, notFound }: SnapshotOutcome): boolean {
  return altered.length + ambiguous.length + notFound.length > 0
}

import { useState } from 'react'
import { type SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Source } from '#shared/source/source.ts'
import { newKey } from '../api/new-key.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { NO_TEXT, textFault, TextInput } from '../article/text-input.tsx'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type NewSnapshot, useCreateSnapshot, usePreviewSnapshot } from './snapshot.queries.ts'

type NewSnapshotDialogProps = {
  source: Source
  onClose: () => void
  onKept: (number: number) => void
}

/** The next text of a source: pasted or chosen, then what it does to the quotes, then kept. Mount it when it is wanted. */
export function NewSnapshotDialog(props: NewSnapshotDialogProps) {
  const { source: words } = useMessages()
  const title = words.newSnapshotTitle(props.source.title)
  return (
    <Dialog isOpen onClose={props.onClose} title={title} size="wide" isStubborn>
      <NewSnapshotForm {...props} />
    </Dialog>
  )
}

function NewSnapshotForm(props: NewSnapshotDialogProps) {
  const { source: words } = useMessages()
  const problemText = useProblemText()
  const { choice, setChoice, note, setNote, isTried, preview, create, submit } = useForm(props)
  const failure = create.error ?? preview.error
  const errors = fieldErrorsOf(failure)
  return (
    <Form
      onSubmit={submit}
      submitLabel={preview.data ? words.keepSnapshot : words.previewQuotes}
      isBusy={preview.isPending || create.isPending}
      failure={failure ? problemText(failure) : null}
      onCancel={props.onClose}
    >
      <p className="muted">{words.newSnapshotLead}</p>
      <TextInput
        value={choice}
        onChange={setChoice}
        placeholder={words.newSnapshotText}
        isTried={isTried}
        error={errors['text'] ?? errors['file']}
      />
      <TextField label={words.note} isOptional value={note} maxLength={2_000} onChange={setNote} />
      <output>{preview.data && <Outcome outcome={preview.data} />}</output>
    </Form>
  )
}

function useForm({ source, onKept }: NewSnapshotDialogProps) {
  const { article } = useMessages()
  const [choice, setChoice] = useState(NO_TEXT)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const [idempotencyKey, setKey] = useState(newKey)
  const preview = usePreviewSnapshot(source)
  const create = useCreateSnapshot(source)
  const changed = () => {
    setKey(newKey())
    create.reset()
  }
  const submit = () => {
    setTried(true)
    if (textFault(choice, article)) return
    const { file } = choice
    const next: NewSnapshot =
      choice.how === 'file' && file
        ? { kind: 'file', file, note }
        : { kind: 'text', text: choice.text, note }
    if (!preview.data) preview.mutate(next)
    else
      create.mutate(
        { next, idempotencyKey },
        { onSuccess: ({ snapshot }) => onKept(snapshot.number) },
      )
  }
  return {
    choice,
    setChoice: (next: typeof choice) => {
      setChoice(next)
      changed()
      preview.reset()
    },
    note,
    setNote: (next: string) => {
      setNote(next)
      changed()
    },
    isTried,
    preview,
    create,
    submit,
  }
}

const KINDS = ['identical', 'typography', 'altered', 'ambiguous', 'notFound'] as const

/** What becomes of the quotes, in words and numbers. */
function Outcome({ outcome }: { outcome: SnapshotOutcome }) {
  const { source: words } = useMessages()
  const kinds = KINDS.filter((kind) => outcome[kind].length > 0)
  const count = kinds.reduce((sum, kind) => sum + outcome[kind].length, 0)
  if (count === 0) return <p>{words.outcomeNone}</p>
  const { altered, ambiguous, notFound } = outcome
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
      {altered.length + ambiguous.length + notFound.length > 0 && (
        <p className="muted">{words.outcomeReopens}</p>
      )}
    </>
  )
}

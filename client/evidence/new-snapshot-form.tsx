import { useState } from 'react'
import { isAbort } from '../api/is-abort.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { documentFaultOf } from '../article/document-fault.ts'
import { ImportForm } from '../article/import-form.tsx'
import { firstStep, NO_TEXT, type TextChoice, textFault } from '../article/text-choice.ts'
import { useSendingOnce } from '../article/use-sending-once.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { TextField } from '../ui/text-field.tsx'
import { type NewSnapshotDialogProps } from './new-snapshot-dialog-props.ts'
import { SnapshotOutcomeList } from './snapshot-outcome-list.tsx'
import { usePreviewSnapshot } from './snapshot.queries.ts'
import { isSameText, useKeepSnapshot } from './use-keep-snapshot.ts'

/** The next text of a source: brought in, then what it does to the quotes, then kept. A page is fetched and kept at once. */
export function NewSnapshotForm(props: NewSnapshotDialogProps) {
  const { source: words } = useMessages()
  const importing = useImportWords()
  const form = useForm(props)
  const isPage = form.choice.how === 'address'
  const next = form.outcome ? words.keepSnapshot : words.previewQuotes
  return (
    <ImportForm
      form={form}
      submitLabel={isPage ? importing.fetchAndKeep : next}
      placeholder={words.newSnapshotText}
      onClose={props.onClose}
      lead={<p className="muted">{words.newSnapshotLead}</p>}
    >
      <TextField
        label={words.note}
        isOptional
        value={form.note}
        maxLength={2_000}
        onChange={form.setNote}
      />
      <output>{form.outcome && <SnapshotOutcomeList outcome={form.outcome} />}</output>
    </ImportForm>
  )
}

function useForm(props: NewSnapshotDialogProps) {
  const { article } = useMessages()
  const importing = useImportWords()
  const [choice, setChoice] = useState(NO_TEXT)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const preview = usePreviewSnapshot(props.source)
  const sending = useSendingOnce(preview)
  const kept = useKeepSnapshot(props)
  const reset = () => {
    kept.reset()
    sending.reset()
  }
  const change = (next: TextChoice) => {
    reset()
    setChoice(next)
  }
  const submit = (wanted: TextChoice = choice) => {
    setTried(true)
    if (wanted !== choice) change(wanted)
    if (textFault(wanted, article, importing)) return
    const next = { kind: 'choice' as const, choice: wanted, note }
    const first = firstStep(wanted)
    if (preview.data || wanted.how === 'address') kept.keep(next, first)
    else preview.mutate({ ...next, sending: sending.start(first) })
  }
  const error = kept.error ?? preview.error
  const fault = isSameText(error) ? null : documentFaultOf(error, importing)
  return {
    choice,
    note,
    isTried,
    submit,
    setChoice: change,
    setNote: (next: string) => {
      kept.reset()
      setNote(next)
    },
    stop: () => {
      kept.reset()
      sending.stop()
    },
    outcome: preview.data ?? null,
    isBusy: sending.isBusy || kept.isBusy,
    step: sending.step ?? kept.step,
    isStopped: sending.isStopped || kept.isStopped,
    fault,
    errors: fieldErrorsOf(error),
    failure: useFailure(error, fault === null ? kept.failure : null, fault !== null),
  }
}

function useFailure(error: unknown, ofKept: string | null, isToldBeside: boolean): string | null {
  const problemText = useProblemText()
  if (error === null || isToldBeside || isAbort(error)) return null
  return ofKept ?? problemText(error)
}

import { useState } from 'react'
import { isAbort } from '../api/is-abort.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { documentFaultOf } from '../article/document-fault.ts'
import { ImportProgress } from '../article/import-progress.tsx'
import { firstStep, NO_TEXT, type TextChoice, textFault } from '../article/text-choice.ts'
import { TextInput } from '../article/text-input.tsx'
import { useSendingOnce } from '../article/use-sending-once.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Form } from '../ui/form.tsx'
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
  const { choice, errors } = form
  const isPage = choice.how === 'address'
  const next = form.outcome ? words.keepSnapshot : words.previewQuotes
  return (
    <Form
      onSubmit={() => form.submit()}
      submitLabel={isPage ? importing.fetchAndKeep : next}
      isBusy={form.isBusy}
      failure={form.failure}
      onCancel={form.isBusy ? form.stop : props.onClose}
    >
      <p className="muted">{words.newSnapshotLead}</p>
      <TextInput
        value={choice}
        onChange={form.setChoice}
        placeholder={words.newSnapshotText}
        isTried={form.isTried}
        error={errors['text'] ?? errors['file'] ?? errors['url']}
        fault={form.fault}
        onReadAsWindows1252={form.readAsWindows1252}
      />
      <TextField
        label={words.note}
        isOptional
        value={form.note}
        maxLength={2_000}
        onChange={form.setNote}
      />
      <ImportProgress step={form.step} isStopped={form.isStopped} />
      <output>{form.outcome && <SnapshotOutcomeList outcome={form.outcome} />}</output>
    </Form>
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
  const submit = (wanted: TextChoice = choice) => {
    setTried(true)
    if (textFault(wanted, article, importing)) return
    const next = { kind: 'choice' as const, choice: wanted, note }
    const first = firstStep(wanted)
    if (preview.data || wanted.how === 'address') kept.keep(next, first)
    else preview.mutate({ ...next, sending: sending.start(first) })
  }
  const change = (next: TextChoice) => {
    reset()
    setChoice(next)
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
    readAsWindows1252: () => {
      const wanted = { ...choice, encoding: 'windows-1252' as const }
      change(wanted)
      submit(wanted)
    },
    stop: () => {
      kept.reset()
      sending.stop()
    },
    outcome: preview.data ?? null,
    isBusy: preview.isPending || kept.isBusy,
    step: preview.isPending ? sending.step : kept.step,
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

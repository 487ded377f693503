import { useState } from 'react'
import { type Source } from '#shared/source/source.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { titleOfText } from '../article/read-file.ts'
import { NO_TEXT, type TextChoice, textFault, TextInput } from '../article/text-input.tsx'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { useCreateSource } from './source.queries.ts'
import { SourceFields } from './source-fields.tsx'
import { emptyMeta, metaFaults, metaToSend, SourceMeta } from './source-meta.ts'
import { z } from 'zod'

const SourceForm = SourceMeta.extend({ text: z.string() })

export type AddSourceDialogProps = {
  deskId: string
  /** The language proposed for it. */
  language: string
  onClose: () => void
  onAdded: (source: Source) => void
}

/** Pastes or uploads a source. Mount it when it is wanted. */
export function AddSourceDialog(props: AddSourceDialogProps) {
  const { source } = useMessages()
  return (
    <Dialog isOpen onClose={props.onClose} title={source.addTitle} size="wide" isStubborn>
      <AddSourceForm {...props} />
    </Dialog>
  )
}

function AddSourceForm(props: AddSourceDialogProps) {
  const { source, article } = useMessages()
  const problemText = useProblemText()
  const form = useAddForm(props)
  const { create, errors } = form
  return (
    <Form
      onSubmit={form.submit}
      submitLabel={source.submit}
      isBusy={create.isPending}
      failure={create.error ? problemText(create.error) : null}
      onCancel={props.onClose}
    >
      <TextInput
        value={form.choice}
        onChange={form.setChoice}
        placeholder={source.textPlaceholder}
        isTried={form.isTried}
        error={errors['text'] ?? errors['file']}
      />
      <SourceFields
        value={form.meta}
        onChange={form.setMeta}
        errors={errors}
        isTried={form.isTried}
        isFolded={!form.isTried}
      />
      {create.isPending && <ProgressBar value={null} label={article.loading} />}
    </Form>
  )
}

function useAddForm({ deskId, language, onAdded }: AddSourceDialogProps) {
  const { article } = useMessages()
  const draft = useDraft(`add-source:${deskId}`, { ...emptyMeta(language), text: '' }, SourceForm)
  const { text: keptText, ...kept } = draft.value
  const [choice, setChoice] = useState<TextChoice>({ ...NO_TEXT, text: keptText })
  const [isTried, setTried] = useState(false)
  const [idempotencyKey, setKey] = useState(newKey)
  const create = useCreateSource(deskId)
  const fromFile = choice.file?.name.replace(/\.[^.]+$/, '') ?? ''
  const proposed = choice.how === 'paste' ? titleOfText(choice.text) : fromFile
  const meta = { ...kept, title: kept.title || proposed }
  const submit = () => {
    setTried(true)
    if (textFault(choice, article) || Object.keys(metaFaults(meta)).length > 0) return
    const head = { meta: metaToSend(meta), idempotencyKey }
    const isFile = choice.how === 'file' && choice.file !== null
    create.mutate(
      isFile && choice.file
        ? { ...head, kind: 'file', file: choice.file }
        : { ...head, kind: 'text', text: choice.text },
      {
        onSuccess: (source) => {
          draft.clear()
          onAdded(source)
        },
      },
    )
  }
  return {
    choice,
    meta,
    isTried,
    submit,
    create,
    errors: fieldErrorsOf(create.error),
    setMeta: (next: SourceMeta) => {
      const title = next.title === proposed ? '' : next.title
      draft.set({ ...next, title, text: keptText })
      setKey(newKey())
      create.reset()
    },
    setChoice: (next: TextChoice) => {
      setChoice(next)
      draft.set({ ...kept, text: next.text })
      setKey(newKey())
      create.reset()
    },
  }
}

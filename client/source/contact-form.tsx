import { useState } from 'react'
import { type Source } from '#shared/source/source.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useImportWords } from '../messages/import-words.ts'
import { Form } from '../ui/form.tsx'
import { ContactDraft, contactFaults, contactToSend, newContactDraft } from './contact-draft.ts'
import { ContactFields } from './contact-fields.tsx'
import { useLogContact } from './new-source.queries.ts'

export type LogContactFormProps = {
  deskId: string
  onClose: () => void
  onAdded: (source: Source) => void
}

/** Logs whom one asked; the answer can come later. */
export function LogContactForm({ deskId, onClose, onAdded }: LogContactFormProps) {
  const { contact: words } = useImportWords()
  const problemText = useProblemText()
  const [empty] = useState(() => newContactDraft(new Date()))
  const draft = useDraft(`log-contact:${deskId}`, empty, ContactDraft)
  const [isTried, setTried] = useState(false)
  const [idempotencyKey, setKey] = useState(newKey)
  const log = useLogContact(deskId)
  const submit = () => {
    setTried(true)
    if (contactFaults(draft.value).length > 0) return
    log.mutate(
      { contact: contactToSend(draft.value), idempotencyKey },
      {
        onSuccess: (source) => {
          draft.clear()
          onAdded(source)
        },
      },
    )
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={words.submit}
      isBusy={log.isPending}
      failure={log.error ? problemText(log.error) : null}
      onCancel={onClose}
    >
      <p className="muted">{words.lead}</p>
      <ContactFields
        value={draft.value}
        onChange={(next) => {
          draft.set(next)
          setKey(newKey())
          log.reset()
        }}
        isTried={isTried}
        errors={fieldErrorsOf(log.error)}
      />
    </Form>
  )
}

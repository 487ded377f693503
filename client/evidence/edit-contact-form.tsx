import { useState } from 'react'
import { type Contact } from '#shared/source/source.ts'
import { useDraft } from '../api/draft-store.ts'
import { fieldErrorsOf } from '../api/problem-text.ts'
import { ImportProgress } from '../article/import-progress.tsx'
import { useImportWords } from '../messages/import-words.ts'
import {
  ContactDraft,
  contactDraftOf,
  contactFaults,
  contactToSend,
} from '../source/contact-draft.ts'
import { ContactFields } from '../source/contact-fields.tsx'
import { Form } from '../ui/form.tsx'
import { type NewSnapshotDialogProps } from './new-snapshot-dialog-props.ts'
import { useKeepSnapshot } from './use-keep-snapshot.ts'

type EditContactFormProps = NewSnapshotDialogProps & { contact: Contact }

/** An entry of the contact log as it is now: with the answer, or put right. It becomes the next text of the source. */
export function EditContactForm({ source, contact, onClose, onKept }: EditContactFormProps) {
  const { contact: words } = useImportWords()
  const [read] = useState(() => contactDraftOf(contact, new Date()))
  const key = `edit-contact:${source.id}:${source.snapshot.number}`
  const draft = useDraft(key, read, ContactDraft)
  const [isTried, setTried] = useState(false)
  const kept = useKeepSnapshot({
    source,
    onKept: (number) => {
      draft.clear()
      onKept(number)
    },
  })
  const submit = () => {
    setTried(true)
    if (contactFaults(draft.value).length > 0) return
    const next = { kind: 'contact' as const, contact: contactToSend(draft.value, contact) }
    kept.keep({ ...next, note: '' }, { kind: 'storing' })
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={words.edit}
      isBusy={kept.isBusy}
      failure={kept.failure}
      onCancel={kept.isBusy ? kept.stop : onClose}
    >
      <p className="muted">{words.editLead}</p>
      <ContactFields
        value={draft.value}
        onChange={(next) => {
          draft.set(next)
          kept.reset()
        }}
        isTried={isTried}
        errors={fieldErrorsOf(kept.error)}
      />
      <ImportProgress step={kept.step} isStopped={kept.isStopped} />
    </Form>
  )
}

import { type ReactNode } from 'react'
import { Form } from '../ui/form.tsx'
import { type DocumentFault } from './document-fault.ts'
import { ImportProgress } from './import-progress.tsx'
import { type TextChoice } from './text-choice.ts'
import { TextInput } from './text-input.tsx'
import { type SendingStep } from './use-sending.ts'

/** A text that is being brought in. */
type ImportFormState = {
  choice: TextChoice
  setChoice: (choice: TextChoice) => void
  /** Sends what is chosen, or another choice than that. */
  submit: (choice?: TextChoice) => void
  stop: () => void
  isTried: boolean
  isBusy: boolean
  isStopped: boolean
  /** `null` while nothing is on its way. */
  step: SendingStep | null
  /** What the server said, by field. */
  errors: Readonly<Record<string, string>>
  /** Why the server could not read the document. */
  fault: DocumentFault | null
  /** Why the last try failed, for the whole form. */
  failure: string | null
}

type ImportFormProps = {
  form: ImportFormState
  /** Left out while something else must be decided first. */
  submitLabel: string | undefined
  /** In the field for pasted text. */
  placeholder: string
  onClose: () => void
  /** Takes several files at once; without it the first is taken. */
  onFiles?: (files: readonly File[]) => void
  lead?: ReactNode
  /** The other fields. */
  children: ReactNode
}

/** Brings a text in, pasted, as a file or from an address, and shows how far it is. While it is on its way, "Cancel" stops it. */
export function ImportForm(props: ImportFormProps) {
  const { form, submitLabel, placeholder, onClose, onFiles, lead, children } = props
  const { choice, errors } = form
  const ofAddress = choice.how === 'address' ? errors['url'] : undefined
  return (
    <Form
      onSubmit={() => form.submit()}
      submitLabel={submitLabel}
      isBusy={form.isBusy}
      failure={form.failure}
      onCancel={form.isBusy ? form.stop : onClose}
    >
      {lead}
      <TextInput
        value={choice}
        onChange={form.setChoice}
        placeholder={placeholder}
        isTried={form.isTried}
        error={errors['text'] ?? errors['file'] ?? ofAddress}
        fault={form.fault}
        onReadAsWindows1252={() => form.submit({ ...choice, encoding: 'windows-1252' })}
        {...(onFiles ? { onFiles } : {})}
      />
      {children}
      <ImportProgress step={form.step} isStopped={form.isStopped} />
    </Form>
  )
}

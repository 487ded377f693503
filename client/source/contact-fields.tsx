import { ContactChannel, ReadBackOutcome } from '#shared/source/source.ts'
import { type ImportWords, useImportWords } from '../messages/import-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import formCss from '../ui/form.module.css'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type ContactDraft, type ContactFault, contactFaults } from './contact-draft.ts'

export type ContactFieldsProps = {
  value: ContactDraft
  onChange: (value: ContactDraft) => void
  isTried: boolean
  /** What the server said, by field. */
  errors: Readonly<Record<string, string>>
}

/** Who was asked what, when and how, and what they said. */
export function ContactFields(props: ContactFieldsProps) {
  const { contact: words } = useImportWords()
  const { value } = props
  const { put, errorOf } = useFields(props)
  return (
    <>
      <div className={formCss.grid}>
        <TextField
          label={words.person}
          value={value.person}
          onChange={(person) => put({ person })}
          maxLength={300}
          error={errorOf('person')}
          takesFocus
        />
        <TextField
          label={words.role}
          isOptional
          value={value.role}
          onChange={(role) => put({ role })}
          maxLength={300}
        />
        <Select
          label={words.channel}
          value={value.channel}
          options={ContactChannel.options.map((one) => ({
            value: one,
            label: words.channels[one],
          }))}
          onChange={(channel) => put({ channel })}
        />
        <TextField
          label={words.askedAt}
          type="datetime-local"
          value={value.askedAt}
          onChange={(askedAt) => put({ askedAt })}
          error={errorOf('askedAt')}
        />
      </div>
      <TextArea
        label={words.asked}
        value={value.asked}
        onChange={(asked) => put({ asked })}
        maxLength={20_000}
        error={errorOf('asked')}
      />
      <Segmented
        label={words.answer}
        value={value.isAnswered ? 'yes' : 'no'}
        options={[
          { value: 'no', label: words.noAnswer },
          { value: 'yes', label: words.isAnswered },
        ]}
        onChange={(answer) => put({ isAnswered: answer === 'yes' })}
      />
      {value.isAnswered && <Answer {...props} />}
    </>
  )
}

function Answer(props: ContactFieldsProps) {
  const { contact: words } = useImportWords()
  const { value } = props
  const { put, errorOf } = useFields(props)
  return (
    <>
      <div className={formCss.grid}>
        <TextField
          label={words.answeredAt}
          type="datetime-local"
          isOptional
          value={value.answeredAt}
          onChange={(answeredAt) => put({ answeredAt })}
        />
      </div>
      <TextArea
        label={words.answered}
        isSerif
        rows={4}
        value={value.answered}
        onChange={(answered) => put({ answered })}
        maxLength={200_000}
        error={errorOf('answered')}
      />
      <Checkbox
        label={words.isReadBack}
        isChecked={value.isReadBack}
        onChange={(isReadBack) => put({ isReadBack })}
      />
      {value.isReadBack && <ReadBack {...props} />}
    </>
  )
}

function ReadBack(props: ContactFieldsProps) {
  const { contact: words } = useImportWords()
  const { value } = props
  const { put, errorOf } = useFields(props)
  return (
    <>
      <TextArea
        label={words.readBack}
        value={value.readBack}
        onChange={(readBack) => put({ readBack })}
        maxLength={20_000}
        error={errorOf('readBack')}
      />
      <div className={formCss.grid}>
        <TextField
          label={words.readBackAt}
          type="datetime-local"
          isOptional
          value={value.readBackAt}
          onChange={(readBackAt) => put({ readBackAt })}
        />
        <Select
          label={words.outcome}
          value={value.outcome}
          options={ReadBackOutcome.options.map((one) => ({
            value: one,
            label: words.outcomes[one],
          }))}
          onChange={(outcome) => put({ outcome })}
        />
      </div>
    </>
  )
}

function useFields({ value, onChange, isTried, errors }: ContactFieldsProps) {
  const { contact: words } = useImportWords()
  const faults = isTried ? contactFaults(value) : []
  return {
    put: (next: Partial<ContactDraft>) => onChange({ ...value, ...next }),
    errorOf: (field: ContactFault) =>
      faults.includes(field) ? faultWords(words)[field] : errors[field],
  }
}

function faultWords(words: ImportWords['contact']): Record<ContactFault, string> {
  return {
    person: words.personMissing,
    askedAt: words.timeMissing,
    asked: words.askedMissing,
    answered: words.answeredMissing,
    readBack: words.readBackMissing,
  }
}

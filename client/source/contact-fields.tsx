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
  const { words, value, put, fieldOf } = useFields(props)
  return (
    <>
      <div className={formCss.grid}>
        <TextField {...fieldOf('person')} maxLength={300} takesFocus />
        <TextField {...fieldOf('role')} maxLength={300} isOptional />
        <Select
          label={words.channel}
          value={value.channel}
          options={ContactChannel.options.map((one) => ({
            value: one,
            label: words.channels[one],
          }))}
          onChange={(channel) => put({ channel })}
        />
        <TextField {...fieldOf('askedAt')} type="datetime-local" />
      </div>
      <TextArea {...fieldOf('asked')} maxLength={20_000} />
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
  const { words, value, put, fieldOf } = useFields(props)
  return (
    <>
      <div className={formCss.grid}>
        <TextField {...fieldOf('answeredAt')} type="datetime-local" isOptional />
      </div>
      <TextArea {...fieldOf('answered')} isSerif rows={4} maxLength={200_000} />
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
  const { words, value, put, fieldOf } = useFields(props)
  return (
    <>
      <TextArea {...fieldOf('readBack')} maxLength={20_000} />
      <div className={formCss.grid}>
        <TextField {...fieldOf('readBackAt')} type="datetime-local" isOptional />
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

type Written = ContactFault | 'role' | 'answeredAt' | 'readBackAt'

function useFields({ value, onChange, isTried, errors }: ContactFieldsProps) {
  const { contact: words } = useImportWords()
  const faults = new Map<Written, string>(
    isTried ? contactFaults(value).map((fault) => [fault, faultWords(words)[fault]]) : [],
  )
  const put = (next: Partial<ContactDraft>) => onChange({ ...value, ...next })
  /** What is written into one field, and what is wrong with it. */
  const fieldOf = (name: Written) => ({
    label: words[name],
    value: value[name],
    onChange: (next: string) => put({ [name]: next }),
    error: faults.get(name) ?? errors[name],
  })
  return { words, value, put, fieldOf }
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

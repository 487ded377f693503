import { useState } from 'react'
import { Desk } from '#shared/desk/desk.ts'
import { LanguageTag } from '#shared/text/block.ts'
import { currentOf, fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { commonLanguages } from '../messages/languages.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Form } from '../ui/form.tsx'
import { LanguageSelect } from '../ui/language-select.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './desk-settings-form.module.css'
import { useChangeDesk } from './desk.queries.ts'

export type DeskSettingsFormProps = { desk: Desk; disabledReason: string | undefined }

type Values = { name: string; timeZone: string; language: string; selfApproval: boolean }

function valuesOf(desk: Desk): Values {
  const { name, timeZone, language, policy } = desk
  return { name, timeZone, language, selfApproval: policy.selfApproval }
}

export function DeskSettingsForm({ desk, disabledReason }: DeskSettingsFormProps) {
  const { desk: words, frame, article } = useMessages()
  const form = useSettings(desk)
  const { values, put, errors } = form
  const off = { disabledReason }
  return (
    <Form
      onSubmit={() => form.save(form.version)}
      submitLabel={form.theirs ? undefined : frame.save}
      isBusy={form.isBusy}
      failure={form.failure}
      disabledReason={disabledReason}
    >
      {disabledReason && <ErrorNotice tone="quiet">{disabledReason}</ErrorNotice>}
      <TextField
        label={words.name}
        value={values.name}
        onChange={(name) => put({ name })}
        maxLength={120}
        error={errors['name'] ?? (values.name.trim() ? undefined : words.nameMissing)}
        isReasonHidden
        {...off}
      />
      <Select
        label={words.timeZone}
        description={words.timeZoneHelp}
        value={values.timeZone}
        options={timeZones(values.timeZone)}
        onChange={(timeZone) => put({ timeZone })}
        error={errors['timeZone']}
        isReasonHidden
        {...off}
      />
      <LanguageSelect
        label={words.language}
        value={values.language}
        onChange={(language) => put({ language })}
        options={commonLanguages()}
        words={{ other: article.languageOther, otherHelp: article.languageOtherHelp }}
        error={errors['language'] ?? form.languageFault}
        {...off}
      />
      <fieldset className={css.policy}>
        <legend className={css.legend}>{words.policyTitle}</legend>
        <Checkbox
          label={words.selfApproval}
          description={words.selfApprovalHelp}
          isChecked={values.selfApproval}
          onChange={(selfApproval) => put({ selfApproval })}
          isReasonHidden
          {...off}
        />
        <p className={css.prints}>
          {values.selfApproval ? words.policyOnReport : words.policyOffReport}
        </p>
        <p className={css.version}>{words.policyVersion(desk.policyVersion)}</p>
      </fieldset>
      {form.theirs && (
        <ConflictNotice
          fields={conflictFields(values, valuesOf(form.theirs), words)}
          isBusy={form.isBusy}
          onKeepYours={() => form.save(form.theirs?.version ?? form.version)}
          onTakeTheirs={form.takeTheirs}
        />
      )}
    </Form>
  )
}

function useSettings(desk: Desk) {
  const { desk: words, article } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangeDesk(desk.id)
  const [values, setValues] = useState(() => valuesOf(desk))
  const [version, setVersion] = useState(desk.version)
  const theirs = currentOf(change.error, Desk)
  const isLanguage = LanguageTag.safeParse(values.language).success
  const save = (ifVersion: number) => {
    const { selfApproval, ...head } = values
    if (!values.name.trim() || !isLanguage) return
    change.mutate(
      { version: ifVersion, change: { ...head, policy: { selfApproval } } },
      {
        onSuccess: (saved) => {
          setVersion(saved.version)
          setValues(valuesOf(saved))
          toast.done(words.saved)
        },
      },
    )
  }
  return {
    values,
    version,
    theirs,
    save,
    put: (next: Partial<Values>) => setValues((old) => ({ ...old, ...next })),
    takeTheirs: () => {
      if (!theirs) return
      setValues(valuesOf(theirs))
      setVersion(theirs.version)
      change.reset()
    },
    errors: fieldErrorsOf(change.error),
    failure: change.error && !theirs ? problemText(change.error) : null,
    isBusy: change.isPending,
    languageFault: isLanguage ? undefined : article.languageInvalid,
  }
}

function conflictFields(yours: Values, theirs: Values, words: Messages['desk']) {
  const yesNo = (value: boolean) => (value ? words.yes : words.no)
  return [
    { label: words.name, yours: yours.name, theirs: theirs.name },
    { label: words.timeZone, yours: yours.timeZone, theirs: theirs.timeZone },
    { label: words.language, yours: yours.language, theirs: theirs.language },
    {
      label: words.selfApproval,
      yours: yesNo(yours.selfApproval),
      theirs: yesNo(theirs.selfApproval),
    },
  ].filter((field) => field.yours !== field.theirs)
}

function timeZones(present: string) {
  const zones = new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

import { useState } from 'react'
import {
  type Correction,
  CORRECTION_CHARS_MAX,
  CorrectionKind,
  type StandingCheck,
  WHY_CHARS_MAX,
} from '#shared/correction/correction.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDraft } from '../api/draft-store.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useCorrectionWords } from '../messages/correction-words.ts'
import { formatDay } from '../messages/format.ts'
import { wordsOf } from '../review/claim-words.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { RadioList } from '../ui/radio-list.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'
import { CorrectionFields, draftOf, fieldsOf, withClaim } from './correction-draft.ts'
import css from './corrections.module.css'
import { useSaveCorrection } from './correction.queries.ts'

const WORDS_SHOWN = 80

export type CorrectionFormProps = {
  articleId: string
  claims: readonly Claim[]
  checks: readonly StandingCheck[]
  /** Null for a new one. */
  known: Correction | null
  onClose: () => void
}

/** What was wrong and what is right, and which check let it pass. */
export function CorrectionForm({ articleId, claims, checks, known, onClose }: CorrectionFormProps) {
  const words = useCorrectionWords()
  const toast = useToast()
  const save = useSaveCorrection(articleId)
  const draft = useDraft(
    `correction ${articleId} ${known?.id ?? ''}`,
    fieldsOf(known),
    CorrectionFields,
  )
  const [isTried, setTried] = useState(false)
  const fields = draft.value
  const set = (change: Partial<CorrectionFields>) => draft.set({ ...fields, ...change })
  const check = checkOf(fields.claimId, checks, known)
  const textFault = isTried && fields.text.trim() === '' ? words.textMissing : undefined
  const close = () => {
    draft.clear()
    onClose()
  }
  const onSave = () => {
    setTried(true)
    if (fields.text.trim() === '') return
    const onSuccess = () => {
      toast.done(known === null ? words.added : words.changed)
      close()
    }
    save.mutate({ draft: draftOf(fields, check), known }, { onSuccess })
  }
  return (
    <section className={css.form} aria-label={known === null ? words.addTitle : words.editTitle}>
      <h3 className={css.head}>{known === null ? words.addTitle : words.editTitle}</h3>
      <RadioList
        label={words.kind}
        value={fields.kind}
        options={CorrectionKind.options.map((value) => ({ value, ...words.kinds[value] }))}
        onChange={(kind) => set({ kind })}
      />
      <ClaimSelect
        claims={claims}
        value={fields.claimId}
        onChange={(claimId) => draft.set(withClaim(fields, claims, claimId))}
      />
      <TextArea
        label={words.text}
        description={words.textHelp}
        error={textFault}
        value={fields.text}
        onChange={(text) => set({ text })}
        maxLength={CORRECTION_CHARS_MAX}
      />
      <BeforeAfter fields={fields} set={set} />
      <Missed fields={fields} set={set} check={check} />
      <FormFoot save={save} onSave={onSave} onCancel={close} />
    </section>
  )
}

/** The check that is named already, else the one that stood on the claim. */
function checkOf(
  claimId: string | null,
  checks: readonly StandingCheck[],
  known: Correction | null,
): Pick<StandingCheck, 'approvalId' | 'at' | 'by'> | null {
  if (claimId === null) return null
  if (known?.claimId === claimId && known.missedBy !== null) return known.missedBy
  return checks.find((one) => one.claimId === claimId) ?? null
}

type ClaimSelectProps = {
  claims: readonly Claim[]
  value: string | null
  onChange: (claimId: string | null) => void
}

function ClaimSelect({ claims, value, onChange }: ClaimSelectProps) {
  const words = useCorrectionWords()
  const options = claims.map((claim) => ({
    value: claim.id,
    label: words.claimOption(claim.number, wordsOf(claim).slice(0, WORDS_SHOWN)),
  }))
  return (
    <Select
      label={words.claim}
      value={value}
      options={options}
      onChange={onChange}
      emptyLabel={words.wholeArticle}
      onEmpty={() => onChange(null)}
    />
  )
}

type PartProps = { fields: CorrectionFields; set: (change: Partial<CorrectionFields>) => void }

function BeforeAfter({ fields, set }: PartProps) {
  const words = useCorrectionWords()
  return (
    <div className={css.pair}>
      <TextArea
        label={words.beforeField}
        description={words.beforeHelp}
        isOptional
        isSerif
        rows={2}
        value={fields.before}
        onChange={(before) => set({ before })}
        maxLength={CORRECTION_CHARS_MAX}
      />
      <TextArea
        label={words.afterField}
        isOptional
        isSerif
        rows={2}
        value={fields.after}
        onChange={(after) => set({ after })}
        maxLength={CORRECTION_CHARS_MAX}
      />
    </div>
  )
}

function Missed({ fields, set, check }: PartProps & { check: ReturnType<typeof checkOf> }) {
  const words = useCorrectionWords()
  if (fields.claimId === null) return null
  if (check === null) return <p className={css.help}>{words.missedNone}</p>
  return (
    <>
      <Checkbox
        label={words.missedField(check.by.name, formatDay(check.at))}
        description={words.missedHelp}
        isChecked={fields.isMissed}
        onChange={(isMissed) => set({ isMissed })}
      />
      {fields.isMissed && (
        <TextArea
          label={words.why}
          description={words.whyHelp}
          isOptional
          rows={2}
          value={fields.why}
          onChange={(why) => set({ why })}
          maxLength={WHY_CHARS_MAX}
        />
      )}
    </>
  )
}

type FormFootProps = {
  save: ReturnType<typeof useSaveCorrection>
  onSave: () => void
  onCancel: () => void
}

function FormFoot({ save, onSave, onCancel }: FormFootProps) {
  const words = useCorrectionWords()
  const problemText = useProblemText()
  return (
    <>
      {save.error && <ErrorNotice>{problemText(save.error)}</ErrorNotice>}
      <div className={css.deeds}>
        <Button variant="ghost" onPress={onCancel}>
          {words.cancel}
        </Button>
        <Button variant="primary" onPress={onSave} isBusy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </>
  )
}

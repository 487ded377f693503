import { type RefObject, useId, useState } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { useReportWords } from '../messages/report-words.ts'
import { wordsOf } from '../review/claim-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { FieldError } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './export-dialog.module.css'
import { isPageUrl, publishableClaims } from './publishable-claims.ts'

export type Publication = ReturnType<typeof usePublication>

/** Where claims are published, and which: none until somebody chooses it. */
export function usePublication(claims: readonly Claim[]) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [isTried, setTried] = useState(false)
  const possible = publishableClaims(claims)
  const numbers = possible.map((claim) => claim.number).filter((one) => chosen.includes(one))
  const pageUrl = typed.trim()
  const hasPage = isPageUrl(pageUrl)
  return {
    possible,
    typed,
    setTyped,
    value: { pageUrl, claims: numbers },
    pageFault: isTried && !hasPage,
    claimsFault: isTried && numbers.length === 0,
    choose: (number: number, isChosen: boolean) =>
      setChosen(isChosen ? [...chosen, number] : chosen.filter((one) => one !== number)),
    /** What is missing, which its field then says; `null` where it can be sent. */
    check: (): 'page' | 'claims' | null => {
      setTried(true)
      if (!hasPage) return 'page'
      return numbers.length === 0 ? 'claims' : null
    },
  }
}

type PublicationFieldsProps = {
  publication: Publication
  pageField: RefObject<HTMLInputElement | null>
  claimsField: RefObject<HTMLFieldSetElement | null>
  /** What the server says about each. */
  errors: Readonly<Record<string, string>>
}

/** What ClaimReview needs beside the report. */
export function PublicationFields(props: PublicationFieldsProps) {
  const { publication, errors, pageField, claimsField } = props
  const words = useReportWords()
  const id = useId()
  const { possible, typed, setTyped, value, choose } = publication
  const claimsFault = publication.claimsFault ? words.chosenMissing : errors['claims']
  return (
    <>
      <TextField
        ref={pageField}
        label={words.pageUrl}
        description={words.pageUrlHelp}
        error={publication.pageFault ? words.pageUrlFault : errors['pageUrl']}
        type="url"
        placeholder="https://"
        value={typed}
        onChange={setTyped}
        maxLength={2_000}
      />
      <fieldset
        ref={claimsField}
        tabIndex={-1}
        className={css.chosen}
        aria-describedby={`${id}-help ${id}-error`}
      >
        <legend className={css.head}>{words.chosen}</legend>
        <p id={`${id}-help`} className={css.help}>
          {possible.length === 0 ? words.chosenNone : words.chosenHelp}
        </p>
        <FieldError id={`${id}-error`} error={claimsFault} />
        {possible.map((claim) => (
          <Checkbox
            key={claim.id}
            label={words.claim(claim.number, wordsOf(claim))}
            isChecked={value.claims.includes(claim.number)}
            onChange={(isChosen) => choose(claim.number, isChosen)}
          />
        ))}
      </fieldset>
    </>
  )
}

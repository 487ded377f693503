import { useId } from 'react'
import { NOTE_CHARS_MAX, type Publication } from '#shared/publication/publication.ts'
import { type Claim } from '#shared/review/review.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { wordsOf } from '../review/claim-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextArea } from '../ui/text-area.tsx'
import css from './publication.module.css'
import { type Publish } from './use-publish.ts'

type PublishFieldsProps = {
  publish: Publish
  publication: Publication
  /** Claims that may be marked for search, or are on the page, in reading order. */
  offered: readonly Claim[]
}

/** What the next version says of itself, and which claims it marks for fact-check search. */
export function PublishFields({ publish, publication, offered }: PublishFieldsProps) {
  const words = usePublicationWords()
  const id = useId()
  const { chosen, setChosen } = publish
  return (
    <>
      {publication.versions.length > 0 && (
        <TextArea
          label={words.note}
          description={words.noteHelp}
          error={publish.noteFault}
          rows={2}
          value={publish.note}
          onChange={publish.setNote}
          maxLength={NOTE_CHARS_MAX}
        />
      )}
      <fieldset className={css.reviews} aria-describedby={`${id}-help`}>
        <legend className={css.head}>{words.reviews}</legend>
        <p id={`${id}-help`} className={css.help}>
          {offered.length === 0 ? words.reviewsNone : words.reviewsHelp}
        </p>
        {offered.map((claim) => (
          <Checkbox
            key={claim.id}
            label={words.claim(claim.number, wordsOf(claim))}
            isChecked={chosen.includes(claim.number)}
            onChange={(isChosen) =>
              setChosen(
                isChosen
                  ? [...chosen, claim.number]
                  : chosen.filter((number) => number !== claim.number),
              )
            }
          />
        ))}
      </fieldset>
    </>
  )
}

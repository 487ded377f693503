import { type ClaimDifference } from '#shared/publication/compare-published.ts'
import { countMismatches } from '#shared/publication/mismatch.ts'
import { type PublicationDifference } from '#shared/publication/publication.ts'
import { type PublicationWords, usePublicationWords } from '../messages/publication-words.ts'
import { Icon } from '../ui/icon.tsx'
import css from './publication.module.css'

const SHOWN_MAX = 12

type DifferenceListProps = { difference: PublicationDifference; lang: string }

/** What the public page says that is not so any more, by name, the heaviest first. */
export function DifferenceList({ difference, lang }: DifferenceListProps) {
  const words = usePublicationWords()
  const { claims, title, text, corrections } = difference
  if (countMismatches({ difference }) === 0)
    return (
      <p className={css.state}>
        <Icon name="yes" size="s" /> {words.same}
      </p>
    )
  const rest = claims.length - SHOWN_MAX
  return (
    <section className={css.part} aria-label={words.differences}>
      <h3 className={css.head}>{words.differences}</h3>
      <ul className={css.differences}>
        {claims.slice(0, SHOWN_MAX).map((one) => (
          <ClaimLine key={one.claimId} difference={one} lang={lang} />
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
        {title && <li>{words.titleDiffers}</li>}
        {text && <li>{words.textDiffers}</li>}
        {corrections > 0 && <li>{words.correctionsWait(corrections)}</li>}
      </ul>
    </section>
  )
}

function ClaimLine({ difference, lang }: { difference: ClaimDifference; lang: string }) {
  const words = usePublicationWords()
  const { kind, number, statement } = difference
  return (
    <li data-kind={kind}>
      {kind === 'reopened' && <Icon name="warning" size="xs" />}
      <span>
        {words.claim(number, '')}
        <span lang={lang} dir="auto" className={css.statement}>
          {statement}
        </span>
        <span className={css.what}>{whatOf(difference, words)}</span>
      </span>
    </li>
  )
}

function whatOf({ kind, fields }: ClaimDifference, words: PublicationWords): string {
  if (kind !== 'changed') return words.kinds[kind]
  return words.changedFields(fields.map((field) => words.fields[field]))
}

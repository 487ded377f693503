import { type OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { type Claim } from '#shared/review/review.ts'
import { useExchangeWords } from '../messages/exchange-words.ts'
import { OutsideCheckList } from './outside-check-list.tsx'
import css from './outside-check.module.css'

type ChecksProps = {
  articleId: string
  checks: readonly OutsideCheck[]
  claims: readonly Claim[]
  denial: string | undefined
}

/** On the card of a claim: what others found of it. */
export function ClaimOutsideChecks({ articleId, checks, denial }: Omit<ChecksProps, 'claims'>) {
  const words = useExchangeWords()
  return (
    <section aria-label={words.checked(checks.length)}>
      <p className="section-head">
        <b>{words.checked(checks.length)}</b>
      </p>
      <p className={css.help}>{words.checkedHelp}</p>
      <OutsideCheckList articleId={articleId} checks={checks} claims={null} denial={denial} />
    </section>
  )
}

/** Above the claims: what others found of what no claim here says, to be put on one. */
export function ArticleOutsideChecks({ articleId, checks, claims, denial }: ChecksProps) {
  const words = useExchangeWords()
  return (
    <details className={css.about}>
      <summary>{words.checked(checks.length)}</summary>
      <p className={css.help}>{words.checkedHelp}</p>
      <OutsideCheckList articleId={articleId} checks={checks} claims={claims} denial={denial} />
    </details>
  )
}

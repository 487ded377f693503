import { type OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { type Claim } from '#shared/review/review.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useExchangeWords } from '../messages/exchange-words.ts'
import { formatLooseDate } from '../messages/format.ts'
import { wordsOf } from '../review/claim-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './outside-check.module.css'
import { useOutsideCheckDeeds } from './outside-checks.queries.ts'

export type OutsideCheckListProps = {
  articleId: string
  checks: readonly OutsideCheck[]
  /** Where one may be put instead; null where that is not asked here. */
  claims: readonly Claim[] | null
  /** Why this person may not change anything here. */
  denial: string | undefined
}

/** Fact-checks that others published: who found what of which claim, and where to read it. */
export function OutsideCheckList({ articleId, checks, claims, denial }: OutsideCheckListProps) {
  const words = useExchangeWords()
  const deeds = useOutsideCheckDeeds(articleId)
  const toast = useToast()
  const problemText = useProblemText()
  const attempt = (work: Promise<unknown>) =>
    work.catch((error: unknown) => void toast.error(problemText(error)))
  const remove = (check: OutsideCheck) =>
    attempt(
      deeds
        .remove(check)
        .then((removed) => toast.done(words.removed, () => void attempt(deeds.restore(removed)))),
    )
  return (
    <ul className={css.list}>
      {checks.map((check) => (
        <li key={check.id} className={css.check}>
          <Found check={check} />
          <IconButton
            icon="x"
            size="xs"
            label={words.removeOf(nameOf(check, words.unnamedDesk))}
            disabledReason={denial}
            onPress={() => void remove(check)}
          />
          {claims && denial === undefined && (
            <div className={css.move}>
              <Select
                label={words.move}
                size="small"
                value={check.claimId}
                emptyLabel={words.ofArticle}
                onEmpty={() => void attempt(deeds.move(check, { claimId: null }))}
                options={claims.map((claim) => ({
                  value: claim.id,
                  label: words.claim(claim.number, wordsOf(claim).slice(0, 80)),
                }))}
                onChange={(claimId) => void attempt(deeds.move(check, { claimId }))}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function nameOf({ reviewer }: OutsideCheck, unnamed: string): string {
  return reviewer?.name ?? unnamed
}

/** The words of the publisher are his: plain, and never our own verdict's mark. */
function Found({ check }: { check: OutsideCheck }) {
  const words = useExchangeWords()
  const { rating, claimReviewed, publishedAt, claimant, url } = check
  const lang = check.language ?? undefined
  return (
    <div className={css.found}>
      <p>
        <bdi className={css.name}>{words.found(nameOf(check, words.unnamedDesk))}</bdi>{' '}
        <b lang={lang} dir="auto">
          {rating.words}
        </b>
      </p>
      <p className={css.claim}>
        <q lang={lang} dir="auto">
          {claimReviewed}
        </q>
        {claimant !== null && (
          <>
            {' '}
            (<bdi>{claimant.name}</bdi>)
          </>
        )}
      </p>
      <p className={css.where}>
        {publishedAt !== null && <bdi>{formatLooseDate(publishedAt.slice(0, 10))}</bdi>}{' '}
        <a href={url} target="_blank" rel="noreferrer noopener" dir="ltr">
          {hostOf(url)}
        </a>
      </p>
    </div>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

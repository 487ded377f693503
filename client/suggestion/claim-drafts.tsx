import { useQuery } from '@tanstack/react-query'
import { type Claim } from '#shared/review/review.ts'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { quoteWords } from '../evidence/quote-words.ts'
import { useRemarkWords } from '../messages/remark-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { DraftAttach, type DraftAttachProps } from './draft-attach.tsx'
import { keyOf } from './file-suggestions.tsx'
import css from './suggestion.module.css'
import { SuggestionWords } from './suggestion-words.tsx'
import { suggestionsQuery, useSettle } from './suggestion.queries.ts'
import { useSaid } from './use-suggestion-deeds.ts'

export type ClaimDraftsProps = Omit<DraftAttachProps, 'suggestion'> & {
  claim: Claim
  revision: number
  /** Why the claim may not be changed. */
  denial: string | undefined
}

/** Remarks of the file that were put on the open claim: drafts of evidence, until a person confirms or dismisses each. */
export function ClaimDrafts(props: ClaimDraftsProps) {
  const { claim, revision } = props
  const words = useRemarkWords()
  const { data = [] } = useQuery(suggestionsQuery(claim.articleId, revision))
  const drafts = data.filter((one) => one.claimId === claim.id && one.state === 'open')
  if (drafts.length === 0) return null
  return (
    <section aria-label={words.drafts(drafts.length)}>
      <ul className={css.drafts}>
        {drafts.map((one) => (
          <DraftRow key={keyOf(one)} {...props} suggestion={one} />
        ))}
      </ul>
    </section>
  )
}

function DraftRow(props: ClaimDraftsProps & { suggestion: Suggestion }) {
  const { suggestion, claim, denial } = props
  const words = useRemarkWords()
  const say = useSaid(useSettle(claim.articleId, props.revision))
  const confirm = (evidenceId: string) =>
    void say(suggestion, { state: 'confirmed', evidenceId }, words.confirmed)
  return (
    <li className={css.draft}>
      <p className={css.state}>
        <b>
          <Icon name="unsaid" size="xs" /> {words.draft}
        </b>{' '}
        · {words.fromComment}
      </p>
      <SuggestionWords suggestion={suggestion} />
      <div className={css.acts}>
        <DraftAttach {...props} />
        <ConfirmAct claim={claim} denial={denial} onConfirm={confirm} />
        <Button
          size="small"
          variant="ghost"
          disabledReason={denial}
          onPress={() => void say(suggestion, { state: 'open', claimId: null }, words.takenOff)}
        >
          {words.takeOff}
        </Button>
        <Button
          size="small"
          variant="ghost"
          disabledReason={denial}
          onPress={() => void say(suggestion, { state: 'dismissed' }, words.dismissed)}
        >
          {words.dismiss}
        </Button>
      </div>
    </li>
  )
}

function ConfirmAct(props: {
  claim: Claim
  denial: string | undefined
  onConfirm: (evidenceId: string) => void
}) {
  const { claim, denial, onConfirm } = props
  const words = useRemarkWords()
  const [first, ...others] = claim.evidence
  if (first === undefined || others.length === 0 || denial !== undefined) {
    return (
      <Button
        size="small"
        disabledReason={denial ?? (first ? undefined : words.needsEvidence)}
        onPress={() => first && onConfirm(first.id)}
      >
        {words.confirmWith}
      </Button>
    )
  }
  return (
    <Menu
      label={words.confirmWith}
      triggerClassName={css.menuButton}
      trigger={
        <>
          {words.confirmWithOne} <Icon name="down" size="xs" />
        </>
      }
      entries={claim.evidence.map((one) => ({
        id: one.id,
        label: one.sourceTitle,
        detail: quoteWords(one),
        onPress: () => onConfirm(one.id),
      }))}
    />
  )
}

import { type ReactNode } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { wordsOf } from '../claim-words.ts'
import { ChangedWords } from '../changed-words.tsx'
import { CompareTable } from '../compare-table.tsx'
import { WordingDecision } from '../wording/wording-decision.tsx'
import { BothResults } from './both-results.tsx'
import { ChangedSince } from './changed-since.tsx'
import { type ChangesSince } from './changes-since.ts'
import { ClaimSentence } from './claim-sentence.tsx'

type ClaimSheetProps = {
  claim: Claim
  revision: ArticleRevision
  since: ChangesSince | null
  /** Why nothing of the claim may be changed. */
  denial: string | undefined
  /** What must be read before. */
  children: ReactNode
  /** What people say about it. */
  comments: ReactNode
}

/** Everything about a claim that is decided, in the order in which it is read. */
export function ClaimSheet(props: ClaimSheetProps) {
  const { claim, revision, since, denial, children, comments } = props
  return (
    <div className="review-sheet">
      {children}
      <ClaimSentence claim={claim} revision={revision} />
      {claim.statement !== wordsOf(claim) && <Statement claim={claim} />}
      {claim.change && <ChangedSentence claim={claim} revision={revision} />}
      <BothResults claim={claim} />
      {since && <ChangedSince since={since} />}
      <CompareTable claim={claim} />
      {claim.proposedText && <Proposed claim={claim} denial={denial} />}
      {comments}
    </div>
  )
}

function ChangedSentence({ claim, revision }: Pick<ClaimSheetProps, 'claim' | 'revision'>) {
  const { review } = useMessages()
  const isContext = claim.change?.outcome === 'context-changed' && claim.review === 'approved'
  const title = isContext
    ? review.contextTitle
    : review.change.titles[claim.change?.outcome ?? 'lost']
  return (
    <section aria-label={title}>
      <h3 className="review-h">{title}</h3>
      <ChangedWords claim={claim} revision={revision} />
    </section>
  )
}

function Statement({ claim }: { claim: Claim }) {
  const { claim: words } = useMessages()
  return (
    <p className="review-statement">
      <span className="muted">{words.statement}: </span>
      <bdi>{claim.statement}</bdi>
    </p>
  )
}

function Proposed({ claim, denial }: Pick<ClaimSheetProps, 'claim' | 'denial'>) {
  const { review } = useMessages()
  return (
    <section aria-label={review.proposedTitle}>
      <h3 className="review-h">{review.proposedTitle}</h3>
      <WordingDecision claim={claim} denial={denial} />
    </section>
  )
}

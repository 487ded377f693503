import { type ReactNode, useEffect, useRef } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim, type StandingReason } from '#shared/review/review.ts'
import { formatMoment } from '../../messages/format.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type ChangesSince } from './changes-since.ts'
import { ClaimSheet } from './claim-sheet.tsx'
import { type useSeenClaim } from './use-seen-claim.ts'

type ClaimPaneProps = {
  seen: ReturnType<typeof useSeenClaim>
  since: ChangesSince | null
  revision: ArticleRevision
  /** Why nothing of the claim may be changed. */
  closed: string | undefined
  place: { at: number; count: number } | null
  onGoToText: () => void
  onHistory: () => void
  /** Under the claim: what people say about it. */
  comments: ReactNode
}

export function ClaimPane(props: ClaimPaneProps) {
  const { seen, since, revision, place } = props
  const { review } = useMessages()
  const claim = seen.shown
  const heading = useFocusAfterFirst()
  return (
    <section className="review-pane review-claim" aria-label={review.claimRegion}>
      <div className="pane-head">
        <h2 ref={heading} tabIndex={-1}>
          {review.claim(claim.number)}
        </h2>
        <SentLine claim={claim} />
        <span className="gap" />
        <Button size="small" variant="ghost" kbd="G" onPress={props.onGoToText}>
          {review.goToText}
        </Button>
        <Button size="small" variant="ghost" kbd="H" onPress={props.onHistory}>
          {review.history}
        </Button>
        {place && <span className="review-num">{review.place(place.at, place.count)}</span>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <div className="pane-scroll" tabIndex={0}>
        <ClaimSheet
          claim={claim}
          revision={revision}
          since={since}
          denial={props.closed}
          comments={props.comments}
        >
          <News seen={seen} />
        </ClaimSheet>
      </div>
    </section>
  )
}

/** The heading takes the focus when a claim is opened after another, so that reading and tabbing go on from there. */
function useFocusAfterFirst() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const isUsed = document.activeElement !== document.body || openedBefore
    if (isUsed) heading.current?.focus({ preventScroll: true })
    openedBefore = true
  }, [])
  return heading
}

let openedBefore = false

function SentLine({ claim }: { claim: Claim }) {
  const { review, claim: words } = useMessages()
  const kind = claim.kind === null ? [] : [words.kinds[claim.kind].toLowerCase()]
  const flags = claim.flags.map((flag) => words.flags[flag].toLowerCase())
  const sent =
    claim.submittedBy && claim.submittedAt
      ? [review.sentBy(claim.submittedBy.name, formatMoment(claim.submittedAt))]
      : []
  return <span className="cut muted">{[...new Set([...kind, ...flags]), ...sent].join(' · ')}</span>
}

/** What became of the claim while it was read. */
function News({ seen }: { seen: ClaimPaneProps['seen'] }) {
  const { review } = useMessages()
  const { newer, news } = seen
  const list = (reasons: readonly StandingReason[]) =>
    reasons.map((reason) => review.reasons[reason]).join(', ')
  if (newer !== null) {
    return (
      <output className="review-live">
        <span>{review.changedMeanwhile(list(seen.newerReasons))}</span>
        <Button size="small" onPress={() => seen.show(newer)}>
          {review.showNewer}
        </Button>
      </output>
    )
  }
  if (news === null) return null
  return (
    <ErrorNotice>
      {review.fingerprintChanged} {list(news)}
    </ErrorNotice>
  )
}

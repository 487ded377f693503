import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { ProblemError } from '#shared/problem.ts'
import { countOrigins } from '#shared/review/count-origins.ts'
import { type FourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../auth/session.queries.ts'
import { formatMoment } from '../messages/format.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { useClaimActions } from '../review/claim-actions.ts'
import { DecideBar } from '../review/decide-bar.tsx'
import { type LastLook, useLastLook } from '../review/last-look.ts'
import { ReviewEvidence } from '../review/review-evidence.tsx'
import { Changes, ReviewSheet } from '../review/review-sheet.tsx'
import { changesBetween } from '../review/changes-between.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { type Pane, PaneSplit } from '../ui/pane-split.tsx'
import { useToast } from '../ui/toast.tsx'

type ReviewOneProps = {
  article: Article
  claim: Claim
  queue: readonly Claim[]
  list: ReactNode
  isNarrow: boolean
  eyes: FourEyes
  onOpen: (number: number) => void
}

/** One claim before the reviewer. What they see is held: if it changes meanwhile, they are told before they decide. */
export function ReviewOne(props: ReviewOneProps) {
  const { article, claim, isNarrow, list } = props
  const messages = useMessages()
  const { review, evidence } = messages
  const [seen, setSeen] = useState(claim)
  const look = useLastLook(claim)
  const decide = useDecision(props, seen)
  const fresh = changesBetween(seen, claim, messages)
  const isChanged = seen.fingerprint !== claim.fingerprint
  const notice = isChanged && (
    <div className="sheet-notice">
      <ErrorNotice
        tone="quiet"
        action={
          <Button size="small" onPress={() => setSeen(claim)}>
            {review.fingerprintLead}
          </Button>
        }
      >
        {review.fingerprintChanged}
      </ErrorNotice>
      <Changes title={review.changedTitle} changes={fresh} />
    </div>
  )
  const { sources, origins } = countOrigins(claim.evidence)
  const quotes = <ReviewEvidence claim={claim} since={look?.at ?? null} />
  const panes: Pane[] = [
    {
      id: 'queue',
      label: review.queue,
      share: 0.55,
      minWidth: '15rem',
      content: (
        <PaneFrame title={review.queue} aside={review.byRisk}>
          {list}
        </PaneFrame>
      ),
    },
    {
      id: 'claim',
      label: review.claim(claim.number),
      share: 1.3,
      minWidth: '26rem',
      content: (
        <PaneFrame
          title={review.claim(claim.number)}
          note={sentLine(claim, look, messages)}
          aside={placeOf(props, review)}
        >
          {notice}
          <ReviewSheet claim={claim} revision={article.revision} look={look} />
          {isNarrow && quotes}
        </PaneFrame>
      ),
    },
    {
      id: 'evidence',
      label: review.evidenceTitle,
      share: 1,
      minWidth: '20rem',
      content: (
        <PaneFrame title={review.evidenceTitle} note={evidence.origins(sources, origins)}>
          {quotes}
        </PaneFrame>
      ),
    },
  ]
  const hidden = [...(list === null ? ['queue'] : []), ...(isNarrow ? ['evidence'] : [])]
  return (
    <>
      <PaneSplit id="review" panes={panes} hidden={hidden} />
      <DecideBar claim={claim} fingerprint={seen.fingerprint} {...decide} />
    </>
  )
}

function PaneFrame(props: { title: string; note?: string; aside?: string; children: ReactNode }) {
  return (
    <div className="pane-grid">
      <header className="pane-head">
        <h2>{props.title}</h2>
        <span className="muted cut">{props.note}</span>
        <span className="gap" />
        <span className="muted">{props.aside}</span>
      </header>
      <div className="pane-scroll" data-scroller="">
        {props.children}
      </div>
    </div>
  )
}

function useDecision({ article, claim, queue, eyes, onOpen }: ReviewOneProps, seen: Claim) {
  const { review } = useMessages()
  const navigate = useNavigate()
  const actions = useClaimActions(article.id)
  const attempt = useAttempt()
  const toast = useToast()
  const deny = useDenial(article.deskId)
  const at = queue.findIndex((one) => one.id === claim.id)
  const onStep = (by: 1 | -1) => {
    const next = queue[at + by]
    if (next) onOpen(next.number)
  }
  const goOn = () => {
    const rest = queue.filter((one) => one.id !== claim.id)
    const next = rest[at] ?? rest[0]
    if (next) onOpen(next.number)
  }
  const approve = async () => {
    const decision = actions.move(claim.id, { move: 'approve', fingerprint: seen.fingerprint })
    const isMade = await attempt(decision, () => toast.done(review.approved(claim.number)))
    if (isMade) goOn()
    else await decision.catch((error: unknown) => refreshAfter(error, actions, claim.id))
  }
  const state =
    claim.review === 'submitted' ? undefined : review.submitState(review.reviews[claim.review])
  return {
    denial:
      deny('approve-claim') ?? state ?? (eyes.allowed ? undefined : review.fourEyes[eyes.why]),
    onStep,
    onApprove: () => void approve(),
    onReturn: async (reason: string) => {
      const isMade = await attempt(
        actions.move(claim.id, { move: 'request-changes', reason }),
        () => toast.done(review.returned(claim.number)),
      )
      if (isMade) goOn()
      return isMade
    },
    onText: () =>
      void navigate({
        to: '/articles/$articleId',
        params: { articleId: article.id },
        search: { claim: String(claim.number) },
      }),
  }
}

/** A refused decision means that the claim is not as it was: fetch it, so that the screen can tell what changed. */
async function refreshAfter(
  error: unknown,
  actions: ReturnType<typeof useClaimActions>,
  claimId: string,
): Promise<void> {
  if (error instanceof ProblemError) await actions.refresh(claimId)
}

function sentLine(claim: Claim, look: LastLook | null, { claim: words, review }: Messages): string {
  const kind = claim.kind ? words.kinds[claim.kind].toLowerCase() : ''
  const sent =
    claim.submittedBy && claim.submittedAt
      ? review.sentBy(claim.submittedBy.name, formatMoment(claim.submittedAt))
      : ''
  const changed = look && look.changes.length > 0 ? review.changesSince(look.changes.length) : ''
  return [kind, sent, changed].filter(Boolean).join(' · ')
}

function placeOf({ queue, claim }: ReviewOneProps, review: Messages['review']): string {
  const at = queue.findIndex((one) => one.id === claim.id)
  return at < 0 ? '' : review.place(at + 1, queue.length)
}

import { useCallback, useMemo } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { scrollToRange } from '../anchoring/scroll-to-range.ts'
import { toSpan } from '../anchoring/selection-to-quote.ts'
import { type TextChoice } from '../anchoring/use-text-choice.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { type ClaimActions } from '../review/claim-actions.ts'
import { confirmKind, type Placing } from '../review/placing.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { useEyes } from '../review/use-eyes.ts'
import { useToast } from '../ui/toast.tsx'

type PlacingProps = {
  article: Article
  active: Claim | null
  choice: TextChoice
  actions: ClaimActions
  /** Why claims may not be changed. */
  denial: string | undefined
}

/** How the open claim is settled after the text changed. */
export function usePlacing(props: PlacingProps): Placing {
  const { article, active, choice, actions, denial } = props
  const { review } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const confirmDenial = useConfirmDenial(props)
  const choose = useChoose(choice)
  const { text, number: revision } = article.revision
  const place = (claim: Claim, spans: readonly SpanDraft[], done: string) =>
    attempt(actions.move(claim.id, { move: 'confirm-place', revision, spans: [...spans] }), () =>
      toast.done(done),
    )
  const onPut = async () => {
    if (active === null || denial !== undefined || choice.ranges.length === 0) return
    const spans = choice.ranges.map((range) => toSpan(text, range))
    if (await place(active, spans, review.change.placed(active.number))) choice.clear()
  }
  const onConfirm = async () => {
    if (active === null || confirmDenial !== undefined) return
    const { id, number, fingerprint } = active
    if (confirmKind(active) === 'stands') {
      const change = actions.move(id, { move: 'confirm-context', fingerprint })
      if (await attempt(change, () => toast.done(review.change.stands(number)))) return
      await actions.refresh(id).catch(() => null)
      return
    }
    const spans = active.spans.map((span) => toSpan(text, span))
    await place(active, spans, review.change.confirmed(number))
  }
  return {
    revision: article.revision,
    chosen: choice.ranges,
    choose,
    onPut: () => void onPut(),
    onConfirm: () => void onConfirm(),
    confirmDenial,
  }
}

/** Chooses words as if somebody had drawn over them, all pieces at once. */
function useChoose({ root, choose, addPiece, clear }: TextChoice) {
  return useCallback(
    (ranges: readonly TextRange[]) => {
      clear()
      for (const [at, range] of ranges.entries()) {
        if (at > 0) addPiece()
        choose(range)
      }
      const [first] = ranges
      if (root !== null && first !== undefined) scrollToRange(root, first)
    },
    [root, choose, addPiece, clear],
  )
}

/** Why this person may not confirm: an approved claim needs a reviewer who did not touch it, any other an editor. */
function useConfirmDenial({ article, active, denial }: PlacingProps): string | undefined {
  const { review, workspace } = useMessages()
  const deny = useDenial(article.deskId)
  const eyesFor = useEyes(article.deskId)
  return useMemo(() => {
    if (active === null) return workspace.needsClaim
    if (confirmKind(active) !== 'stands') return denial
    const eyes = eyesFor(active)
    const alone = eyes.allowed ? undefined : review.fourEyes[eyes.why]
    return denial ?? deny('confirm-context') ?? alone
  }, [active, denial, deny, eyesFor, review, workspace])
}

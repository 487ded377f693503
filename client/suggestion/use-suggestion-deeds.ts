import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Suggestion, type SuggestionChange } from '#shared/suggestion/suggestion.ts'
import { type TextRange } from '#shared/text/block.ts'
import { toSpan } from '../anchoring/selection-to-quote.ts'
import { useRemarkWords } from '../messages/remark-words.ts'
import { type ClaimActions } from '../review/claim-actions.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { useToast } from '../ui/toast.tsx'
import { type Settle, useSettle } from './suggestion.queries.ts'

type DeedsProps = {
  articleId: string
  revision: ArticleRevision
  actions: ClaimActions
  onGo: (range: TextRange) => void
  onOpen: (number: number) => void
}

/** @param onGone called when a remark has left its list */
export function useSuggestionDeeds(props: DeedsProps, onGone: () => void) {
  const { articleId, revision, actions, onGo, onOpen } = props
  const words = useRemarkWords()
  const toast = useToast()
  const attempt = useAttempt()
  const settle = useSettle(articleId, revision.number)
  const say = useSaid(settle)
  const onMake = async (suggestion: Suggestion, range: TextRange) => {
    const spans = [toSpan(revision.text, range)]
    const creation = actions.create({ revision: revision.number, spans })
    if (!(await attempt(creation))) return
    const { id, number } = await creation
    const putting = settle(suggestion, { state: 'open', claimId: id })
    if (!(await attempt(putting))) return
    const put = await putting
    onOpen(number)
    toast.done(words.claimMade(number), () => {
      const withdrawal = actions.move(id, { move: 'withdraw', reason: words.madeByMistake })
      void attempt(withdrawal)
      void attempt(settle(put, decisionOf(suggestion)))
    })
  }
  const onPut = async (suggestion: Suggestion, claim: Claim) => {
    const change = { state: 'open', claimId: claim.id } as const
    if (await say(suggestion, change, words.isOn(claim.number))) onOpen(claim.number)
  }
  const onDismiss = async (suggestion: Suggestion) => {
    if (await say(suggestion, { state: 'dismissed' }, words.dismissed)) onGone()
  }
  const bringBack = async (suggestion: Suggestion) => {
    const change = { state: 'open', evidenceId: null } as const
    if (await say(suggestion, change, words.broughtBack)) onGone()
  }
  return {
    onGo,
    onMake: (suggestion: Suggestion, range: TextRange) => void onMake(suggestion, range),
    onPut: (suggestion: Suggestion, claim: Claim) => void onPut(suggestion, claim),
    onDismiss: (suggestion: Suggestion) => void onDismiss(suggestion),
    bringBack: (suggestion: Suggestion) => void bringBack(suggestion),
  }
}

/** Settles a remark and says so, with a way to take it back. Tells whether it was done. */
export function useSaid(settle: Settle) {
  const toast = useToast()
  const attempt = useAttempt()
  return async (before: Suggestion, change: SuggestionChange, done: string): Promise<boolean> => {
    const settling = settle(before, change)
    if (!(await attempt(settling))) return false
    const after = await settling
    toast.done(done, () => void attempt(settle(after, decisionOf(before))))
    return true
  }
}

function decisionOf({ state, claimId, evidenceId }: Suggestion): SuggestionChange {
  return { state, claimId, evidenceId }
}

import { useMemo, useState } from 'react'
import { type SpanDraft } from '#shared/anchoring/span.ts'
import { findRepeats } from '#shared/anchoring/find-repeats.ts'
import { type Article } from '#shared/article/article.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { joinRanges, toSpan } from '../anchoring/selection-to-quote.ts'
import { type TextChoice } from '../anchoring/use-text-choice.ts'
import { type AttributionPart, shiftAttribution, withPart } from '../claim/attribution-input.ts'
import { type SelectionDeeds } from '../claim/selection-bar.tsx'
import { useMessages } from '../messages/messages.ts'
import { type ClaimActions } from '../review/claim-actions.ts'
import { isUnsettled, wordsOf } from '../review/claim-words.ts'
import { type Placing } from '../review/placing.ts'
import { isProvisional, provisionalClaim } from '../review/provisional-claim.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { useToast } from '../ui/toast.tsx'

const STATEMENT_CHARS_MAX = 2_000

type DeedsProps = {
  article: Article
  claims: readonly Claim[]
  user: UserRef
  active: Claim | null
  choice: TextChoice
  actions: ClaimActions
  /** Why no claim may be marked. */
  denial: string | undefined
  /** Why nothing of the open claim may be changed, or that none is open. */
  partDenial: string | undefined
  placing: Placing
  onOpen: (number: number) => void
}

/** What becomes of words chosen in the article. */
export function useSelectionDeeds(props: DeedsProps): SelectionDeeds & { said: string } {
  const { article, claims, active, user, choice, actions, denial, partDenial, onOpen } = props
  const { claim: words, workspace } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const [said, setSaid] = useState('')
  const { text, number: revision } = article.revision
  const spans = choice.ranges.map((range) => toSpan(text, range))
  const onClaim = async () => {
    if (denial !== undefined || spans.length === 0) return
    const shown = provisionalClaim({ article, claims, spans, user })
    const words = choice.last
    const open = () => {
      choice.clear()
      onOpen(shown.number)
    }
    const creation = actions.create({ revision, spans }, { claim: shown, open })
    if (!(await attempt(creation))) {
      if (words) choice.choose(words)
      return
    }
    const claim = await creation
    if (claim.number !== shown.number) onOpen(claim.number)
    const undo = () =>
      void attempt(actions.move(claim.id, { move: 'withdraw', reason: workspace.undoneAtOnce }))
    toast.done(workspace.created(claim.number), undo)
  }
  const setPart = async (part: AttributionPart, name: string) => {
    const span = spans.at(-1)
    if (partDenial !== undefined || active === null || span === undefined) return
    const attribution = withPart(active.attribution, part, span)
    const isSet = await attempt(actions.change(active, { attribution, revision }))
    if (!isSet) return
    choice.clear()
    setSaid(workspace.picked(name, active.number))
  }
  return {
    said,
    ...useWordDeeds(props),
    isPlacing: active !== null && isUnsettled(active),
    onClaim: () => void onClaim(),
    onWho: () => void setPart('who', words.who),
    onVerb: () => void setPart('verb', words.verb),
    onHedge: () => void setPart('hedge', words.hedge),
  }
}

/** Chosen words as words of the open claim: beside its own, or in their place. */
function useWordDeeds({ article, active, choice, actions, partDenial, placing }: DeedsProps) {
  const { workspace } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const { text, number: revision } = article.revision
  const setWords = async (ranges: readonly TextRange[]): Promise<Claim | null> => {
    if (partDenial !== undefined || active === null || choice.ranges.length === 0) return null
    const spans = ranges.map((range) => toSpan(text, range))
    const change = actions.change(active, { spans, revision, ...statementFor(active, spans) })
    if (!(await attempt(change))) return null
    choice.clear()
    return change
  }
  const onReplaceWords = async () => {
    const before = active
    if (before !== null && isUnsettled(before)) return placing.onPut()
    const now = await setWords(choice.ranges)
    if (before === null || now === null) return
    const spans = before.spans.map((span) => toSpan(text, span))
    const old = { spans, revision, statement: before.statement }
    toast.done(workspace.replaced(now.number), () => void attempt(actions.change(now, old)))
  }
  return {
    onAddWords: () => void setWords(joinRanges([...(active?.spans ?? []), ...choice.ranges])),
    onReplaceWords: () => void onReplaceWords(),
  }
}

/** A statement that only repeats the words goes with them; one that somebody wrote stays. */
function statementFor(claim: Claim, spans: readonly SpanDraft[]): { statement?: string } {
  const repeat = (words: Parameters<typeof wordsOf>[0]) =>
    wordsOf(words).slice(0, STATEMENT_CHARS_MAX)
  return claim.statement === repeat(claim) ? { statement: repeat({ spans }) } : {}
}

/** Other places of the active claim's sentence that have no claim of their own, and how to mark them. */
export function useRepeats(props: {
  article: Article
  claims: readonly Claim[]
  active: Claim | null
  actions: ClaimActions
}) {
  const { article, claims, active, actions } = props
  const { review } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const { text, sentences, number: revision } = article.revision
  const spans = active === null || active.review === 'withdrawn' ? undefined : active.spans
  const repeated = useMemo(() => {
    const first = spans?.[0]
    if (spans === undefined || first === undefined) return []
    const sentence = sentences.find((one) => one.start <= first.start && one.end > first.start)
    return findRepeats(text, spans, sentence)
  }, [spans, sentences, text])
  const places = useMemo(() => {
    if (repeated.length === 0) return repeated
    const taken = new Set(claims.map((claim) => claim.spans[0]?.start))
    return repeated.filter((one) => !taken.has(one[0]?.start))
  }, [repeated, claims])
  const apply = async () => {
    if (active === null) return
    const numbers: number[] = []
    for (const place of places) {
      const shift = (place[0]?.start ?? 0) - (active.spans[0]?.start ?? 0)
      const attribution = shiftAttribution(active.attribution, shift, text)
      const creation = actions.create({
        revision,
        spans: place.map((range) => toSpan(text, range)),
        statement: active.statement,
        kind: active.kind ?? undefined,
        flags: active.flags,
        attribution: attribution ?? undefined,
        repeats: active.id,
      })
      if (await attempt(creation)) numbers.push((await creation).number)
    }
    if (numbers.length > 0) toast.done(review.applied(numbers.join(', ')))
  }
  return {
    count: active !== null && isProvisional(active) ? 0 : places.length,
    apply: () => void apply(),
  }
}

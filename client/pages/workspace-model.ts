import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { useTextChoice } from '../anchoring/use-text-choice.ts'
import { useDenial, useSession } from '../auth/session.queries.ts'
import { spansIn } from '../evidence/quote-words.ts'
import { useMessages } from '../messages/messages.ts'
import { useClaimActions } from '../review/claim-actions.ts'
import { startOf } from '../review/claim-words.ts'
import { isProvisional } from '../review/provisional-claim.ts'
import { MEDIA, useMediaQuery } from '../ui/media-query.ts'
import { useToast } from '../ui/toast.tsx'
import { useAttaching } from './workspace-attaching.ts'
import { useRepeats, useSelectionDeeds } from './workspace-deeds.ts'
import { useWorkspaceKeys } from './workspace-keys.ts'
import { useWorkspacePlace } from './workspace-place.ts'
import { usePlacing } from './workspace-placing.ts'
import { stepThrough, useWorklist } from './workspace-worklist.ts'

export type WorkspaceModel = ReturnType<typeof useWorkspace>

/** Everything that the three panes share: the place in the address, the active claim, chosen words, and what can be done. */
export function useWorkspace(article: Article, claims: readonly Claim[]) {
  const { user } = useSession()
  const place = useWorkspacePlace()
  const isWide = useMediaQuery(MEDIA.wide)
  const isNarrow = useMediaQuery(MEDIA.narrow)
  const denials = useDenials(article)
  const active = claims.find((claim) => claim.number === place.claim) ?? null
  const { go, filter } = place
  const onOpen = useCallback((number: number) => go({ claim: number }), [go])
  const work = useWork({ article, claims, active, denials, onOpen })
  const { choice, deeds, placing } = work
  const worklist = useWorklist(article, claims)
  const newText = useNewText(article.id, denials.newText)
  const onWantEvidence = () => {
    if (!isWide) go({ pane: 'source' })
    requestAnimationFrame(() => focusText('.source-text'))
  }
  const onShowEvidence = (one: Evidence, snapshot: number) => {
    const [range] = spansIn(one, one.sourceId, snapshot)
    const spot = range && { snapshot, range }
    const there = { source: one.sourceId, snapshot, spot }
    go(isWide ? there : { ...there, pane: 'source' })
  }
  const onGoTo = (sentence: TextRange) => {
    if (isNarrow) go({ pane: 'article' })
    placing.choose([sentence])
  }
  const onStep = (by: 1 | -1) => {
    const onClaim = (number: number) => {
      if (filter === 'settle') choice.clear()
      onOpen(number)
    }
    const chosen = choice.last
    stepThrough({ claims, active, filter, worklist, chosen, onOpen: onClaim, onGoTo }, by)
  }
  useWorkspaceKeys({ active, deeds, choice, onStep, onNewText: newText.open, onWantEvidence })
  const screen = { isWide, isNarrow, place, user }
  const goals = { onOpen, onWantEvidence, onShowEvidence, onGoTo, newText }
  return { article, claims, active, worklist, ...screen, ...work, ...goals }
}

type WorkProps = {
  article: Article
  claims: readonly Claim[]
  active: Claim | null
  denials: ReturnType<typeof useDenials>
  onOpen: (number: number) => void
}

/** What can be done to the open claim and with chosen words, and why not. */
function useWork({ article, claims, active, denials, onOpen }: WorkProps) {
  const { user } = useSession()
  const { workspace } = useMessages()
  const actions = useClaimActions(article.id)
  const choice = useArticleChoice(article, active)
  const unsaved = active !== null && isProvisional(active) ? workspace.saving : undefined
  const withdrawn = active?.review === 'withdrawn' ? workspace.needsRestore : undefined
  const denial = denials.claim
  const noClaim = active === null ? workspace.needsClaim : undefined
  // What is said of a claim that is still being stored waits for it.
  const partDenial = denial ?? withdrawn ?? noClaim
  const placing = usePlacing({ article, active, choice, actions, denial: denial ?? withdrawn })
  const shared = { article, claims, active, choice, actions, denial, partDenial, placing }
  const deeds = useSelectionDeeds({ ...shared, user, onOpen })
  const attaching = useAttaching({
    articleId: article.id,
    active,
    actions,
    denial: denials.evidence ?? unsaved ?? withdrawn,
  })
  const repeats = useRepeats({ article, claims, active, actions })
  return { actions, choice, deeds, attaching, repeats, placing, denial, partDenial }
}

/** Why this person may not change claims and evidence here; `undefined` where they may. */
function useDenials(article: Article) {
  const { workspace } = useMessages()
  const deny = useDenial(article.deskId)
  const closed = OPEN_STAGES.includes(article.stage) ? undefined : workspace.closed
  return {
    claim: deny('change-claim') ?? closed,
    evidence: deny('change-evidence') ?? closed,
    newText: deny('create-revision') ?? closed,
  }
}

function useArticleChoice({ revision }: Article, active: Claim | null) {
  const { text, dir, sentences } = revision
  const readable = useMemo(
    () => ({ text, dir, listSentences: () => sentences }),
    [text, dir, sentences],
  )
  return useTextChoice(readable, active ? startOf(active) : 0)
}

/** The page where the article gets its next text; a key that may not says why. */
function useNewText(articleId: string, denial: string | undefined) {
  const navigate = useNavigate()
  const toast = useToast()
  return {
    denial,
    open: () => {
      if (denial !== undefined) toast.note(denial)
      else void navigate({ to: '/articles/$articleId/revise', params: { articleId } })
    },
  }
}

function focusText(selector: string): void {
  const text = document.querySelector(selector)
  if (text instanceof HTMLElement) text.focus({ preventScroll: true })
}

import { useCallback, useMemo } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { useTextChoice } from '../anchoring/use-text-choice.ts'
import { useDenial, useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { useClaimActions } from '../review/claim-actions.ts'
import { isProvisional } from '../review/provisional-claim.ts'
import { MEDIA, useMediaQuery } from '../ui/media-query.ts'
import { useAttaching } from './workspace-attaching.ts'
import { useRepeats, useSelectionDeeds } from './workspace-deeds.ts'
import { useWorkspaceKeys } from './workspace-keys.ts'
import { useWorkspacePlace } from './workspace-place.ts'

export type WorkspaceModel = ReturnType<typeof useWorkspace>

/** Everything that the three panes share: the place in the address, the active claim, chosen words, and what can be done. */
export function useWorkspace(article: Article, claims: readonly Claim[]) {
  const { user } = useSession()
  const place = useWorkspacePlace()
  const isWide = useMediaQuery(MEDIA.wide)
  const isNarrow = useMediaQuery(MEDIA.narrow)
  const denials = useDenials(article)
  const actions = useClaimActions(article.id)
  const active = claims.find((claim) => claim.number === place.claim) ?? null
  const choice = useArticleChoice(article, active)
  const { go } = place
  const onOpen = useCallback((number: number) => go({ claim: number }), [go])
  const { workspace } = useMessages()
  const unsaved = active !== null && isProvisional(active) ? workspace.saving : undefined
  const withdrawn = active?.review === 'withdrawn' ? workspace.needsRestore : undefined
  const denial = denials.claim ?? unsaved
  const noClaim = active === null ? workspace.needsClaim : undefined
  const partDenial = denial ?? withdrawn ?? noClaim
  const deeds = useSelectionDeeds({
    article,
    claims,
    user,
    active,
    choice,
    actions,
    denial,
    partDenial,
    onOpen,
  })
  const evidenceDenial = denials.evidence ?? unsaved ?? withdrawn
  const attaching = useAttaching({
    articleId: article.id,
    active,
    actions,
    denial: evidenceDenial,
  })
  const repeats = useRepeats({ article, claims, active, actions })
  const onWantEvidence = () => {
    if (!isWide) go({ pane: 'source' })
    requestAnimationFrame(() => focusText('.source-text'))
  }
  const onShowEvidence = (one: Evidence) =>
    go(isWide ? { source: one.sourceId } : { source: one.sourceId, pane: 'source' })
  useWorkspaceKeys({ claims, active, deeds, choice, onOpen, onWantEvidence })
  const screen = { isWide, isNarrow, place }
  const work = { actions, choice, deeds, attaching, repeats, denial, partDenial }
  return {
    article,
    claims,
    active,
    user,
    ...screen,
    ...work,
    onOpen,
    onWantEvidence,
    onShowEvidence,
  }
}

/** Why this person may not change claims and evidence here; `undefined` where they may. */
function useDenials(article: Article) {
  const { workspace } = useMessages()
  const deny = useDenial(article.deskId)
  const closed = OPEN_STAGES.includes(article.stage) ? undefined : workspace.closed
  return {
    claim: deny('change-claim') ?? closed,
    evidence: deny('change-evidence') ?? closed,
  }
}

function useArticleChoice({ revision }: Article, active: Claim | null) {
  const { text, dir, sentences } = revision
  const readable = useMemo(
    () => ({ text, dir, listSentences: () => sentences }),
    [text, dir, sentences],
  )
  return useTextChoice(readable, active?.spans[0]?.start ?? 0)
}

function focusText(selector: string): void {
  const text = document.querySelector(selector)
  if (text instanceof HTMLElement) text.focus({ preventScroll: true })
}

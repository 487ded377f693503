import { useState } from 'react'
import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type About, type Relation } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Source } from '#shared/source/source.ts'
import { useDraft } from '../api/draft-store.ts'
import { useSession } from '../auth/session.queries.ts'
import {
  AttachDetails,
  countDetails,
  detailsToSend,
  NO_DETAILS,
} from '../evidence/attach-details.ts'
import { useMessages } from '../messages/messages.ts'
import { type ClaimActions } from '../review/claim-actions.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { useToast } from '../ui/toast.tsx'

/** Passages of the source, or pasted words for which the server looks. */
export type AttachWords = { spans: SpanDraft[] } | { quote: string }

/** How chosen words of a source go to the open claim, and to others at once. */
export type Attaching = ReturnType<typeof useAttaching>

export function useAttaching(args: {
  articleId: string
  active: Claim | null
  actions: ClaimActions
  denial: string | undefined
}) {
  const { active, actions, denial } = args
  const { toSend, forget, ...more } = useMore(args.articleId)
  const { evidence } = useMessages()
  const toast = useToast()
  const attempt = useAttempt()
  const [picked, setPicked] = useState<About | null>(null)
  const [also, setAlso] = useState<readonly string[]>([])
  const usual: About = active?.attribution.mode === 'flat' ? 'content' : 'attribution'
  const about = picked ?? usual
  const attach = async (
    source: Source,
    words: AttachWords,
    relation: Relation,
  ): Promise<boolean> => {
    if (active === null) return false
    const snapshot = source.snapshot.number
    const draft = { sourceId: source.id, snapshot, ...words, about, relation, ...toSend }
    const isFirst = await attempt(actions.attach(active.id, draft))
    if (!isFirst) return false
    for (const id of also) await attempt(actions.attach(id, draft))
    setAlso([])
    setPicked(null)
    forget()
    toast.done(evidence.attached(evidence.relations[relation].toLowerCase(), active.number))
    return true
  }
  return {
    about,
    setAbout: (next: About) => setPicked(next),
    toggleAbout: () => setPicked(about === 'attribution' ? 'content' : 'attribution'),
    also,
    setAlso: (ids: string[]) => setAlso(ids),
    attach,
    more,
    denial: denial ?? (active === null ? evidence.needsClaim : undefined),
  }
}

/** What is said about the next quote beside what it does; kept in this browser until it is attached. */
function useMore(articleId: string) {
  const { user } = useSession()
  const draft = useDraft(`attach:${articleId}`, NO_DETAILS, AttachDetails)
  const [isOpen, setOpen] = useState(false)
  const details = draft.value
  return {
    details,
    onDetails: (next: AttachDetails) => {
      if (Object.values(next).some(Boolean)) draft.set(next)
      else draft.clear()
    },
    count: countDetails(details),
    isOpen,
    onToggle: () => setOpen(!isOpen),
    self: user.name,
    toSend: detailsToSend(details, user.name),
    forget: () => {
      setOpen(false)
      draft.clear()
    },
  }
}

import { type Claim } from '#shared/review/review.ts'
import { type HeldChange, holdChanges, type News } from './hold-changes.ts'
import { isBusy } from './save-state.ts'

type Watch = Pick<News, 'userId' | 'isOnScreen'> & { articleId: string }

let watch: Watch | null = null
let held: readonly HeldChange[] = []
const listeners = new Set<() => void>()

function hold(next: readonly HeldChange[]) {
  if (next.length === 0 && held.length === 0) return
  held = next
  for (const listener of listeners) listener()
}

/** What others changed on the page that is open, kept back until the person asks for it. */
export const heldClaims = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  list: () => held,
  /** From now on others' changes of this article wait. The answer ends that. */
  watch: (next: Watch) => {
    watch = next
    return () => {
      watch = null
      hold([])
    }
  },
  /** What of a list that was just read may stand on the screen. */
  admit: (articleId: string, shown: readonly Claim[] | undefined, fetched: Claim[]): Claim[] => {
    if (watch?.articleId !== articleId || shown === undefined) return fetched
    const news = holdChanges({ ...watch, shown, fetched, isBusy })
    hold(news.held)
    return news.claims
  },
  /** It is on the screen now, by the person's own deed. */
  settle: (claimId: string) => hold(held.filter(({ claim }) => claim.id !== claimId)),
  clear: () => hold([]),
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useMessages } from '../messages/messages.ts'
import { showHeldClaims } from '../review/claims.queries.ts'
import { heldClaims } from '../review/held-claims.ts'
import { type HeldChange } from '../review/hold-changes.ts'
import { Button } from '../ui/button.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { isOnScreen } from './workspace-on-screen.ts'

/** Keeps others' changes of what can be seen until the person asks for them: nothing moves under the cursor. */
export function useHeldChanges(articleId: string, userId: string): void {
  useEffect(() => heldClaims.watch({ articleId, userId, isOnScreen }), [articleId, userId])
}

/** What waits, and the way to see it. It stands at a foot, where it pushes nothing. */
export function NewsBar({ articleId }: { articleId: string }) {
  const { workspace } = useMessages()
  const client = useQueryClient()
  const held = useSyncExternalStore(heldClaims.subscribe, heldClaims.list)
  const show = () => showHeldClaims(client, articleId)
  const key = { label: workspace.keys.news, group: workspace.keys.claims, run: show }
  useShortcuts(held.length > 0 ? { w: key } : null)
  return (
    <output className="news">
      {held.length > 0 && (
        <span className="news-line">
          <span className="news-dot" aria-hidden="true" />
          <bdi>{workspace.news(held.length, namesOf(held))}</bdi>
          <Button size="small" variant="ghost" kbd="W" onPress={show}>
            {workspace.newsShow}
          </Button>
        </span>
      )}
    </output>
  )
}

/** Those who made the changes; nobody where one of them cannot be told. */
function namesOf(held: readonly HeldChange[]): string[] {
  const names = held.map((change) => change.by)
  return names.includes(null) ? [] : [...new Set(names.filter((name) => name !== null))]
}

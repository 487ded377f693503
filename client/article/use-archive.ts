import { type ArticleSummary } from '#shared/article/article.ts'
import { useMessages } from '../messages/messages.ts'
import { useToast } from '../ui/toast.tsx'
import { useChangeArticle } from './article.queries.ts'

/** Puts an article away or brings it back, with the way back offered. */
export function useArchive() {
  const { article: words } = useMessages()
  const toast = useToast()
  const change = useChangeArticle()
  type Ref = Pick<ArticleSummary, 'id' | 'deskId' | 'version' | 'title'>
  const archive = (article: Ref, isArchived: boolean, onFailure: (error: unknown) => void) => {
    const archivedAt = isArchived ? presentTime() : null
    change.mutateAsync({ article, change: { archivedAt } }).then((changed) => {
      const text = isArchived ? words.archived(changed.title) : words.unarchived(changed.title)
      toast.done(text, () => archive(changed, !isArchived, onFailure))
    }, onFailure)
  }
  return archive
}

function presentTime(): string {
  return new Date().toISOString()
}

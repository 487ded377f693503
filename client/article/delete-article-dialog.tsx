import { type ArticleSummary } from '#shared/article/article.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useDeleteArticle } from './article.queries.ts'

type DeleteArticleDialogProps = {
  article: ArticleSummary
  onClose: () => void
  onDeleted?: (() => void) | undefined
}

export function DeleteArticleDialog({ article, onClose, onDeleted }: DeleteArticleDialogProps) {
  const { article: words } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const remove = useDeleteArticle()
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={words.deleteTitle(article.title)}
      confirmLabel={words.deleteConfirm}
      isBusy={remove.isPending}
      onCancel={onClose}
      onConfirm={() =>
        remove.mutate(article, {
          onSuccess: () => {
            toast.done(words.deleted(article.title))
            onClose()
            onDeleted?.()
          },
        })
      }
    >
      <p>{words.deleteLead(article.counts.claims)}</p>
      {remove.error && <ErrorNotice>{problemText(remove.error)}</ErrorNotice>}
    </ConfirmDialog>
  )
}

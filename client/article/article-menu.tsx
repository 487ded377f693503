import { lazy, Suspense, useState } from 'react'
import { type ArticleSummary } from '#shared/article/article.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Menu } from '../ui/menu.tsx'
import { useToast } from '../ui/toast.tsx'
import { useArchive } from './use-archive.ts'

const EditArticleDialog = lazy(async () => ({
  default: (await import('./edit-article-dialog.tsx')).EditArticleDialog,
}))
const CorrectTextDialog = lazy(async () => ({
  default: (await import('./correct-text-dialog.tsx')).CorrectTextDialog,
}))
const DeleteArticleDialog = lazy(async () => ({
  default: (await import('./delete-article-dialog.tsx')).DeleteArticleDialog,
}))

export type ArticleMenuProps = {
  article: ArticleSummary
  /** After it was deleted. */
  onDeleted?: () => void
}

/** What can be done with an article as a whole. */
export function ArticleMenu({ article, onDeleted }: ArticleMenuProps) {
  const { article: words } = useMessages()
  const [open, setOpen] = useState<'edit' | 'correct' | 'delete' | null>(null)
  const denial = useDenial(article.deskId)
  const toast = useToast()
  const problemText = useProblemText()
  const archive = useArchive()
  const mayNot = denial('change-article')
  const isArchived = article.archivedAt !== null
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={words.actions(article.title)}
        entries={[
          {
            id: 'edit',
            label: words.rename,
            icon: 'pencil',
            onPress: () => setOpen('edit'),
            disabledReason: mayNot,
          },
          {
            id: 'correct',
            label: words.correct,
            onPress: () => setOpen('correct'),
            disabledReason:
              mayNot ?? (article.counts.claims > 0 ? words.correctOnlyBefore : undefined),
          },
          {
            id: 'archive',
            label: isArchived ? words.unarchive : words.archive,
            onPress: () =>
              archive(article, !isArchived, (error) => toast.error(problemText(error))),
            disabledReason: mayNot,
          },
          { id: 'line', kind: 'line' },
          {
            id: 'delete',
            label: words.delete,
            icon: 'trash',
            isDanger: true,
            onPress: () => setOpen('delete'),
            disabledReason: denial('delete-article'),
          },
        ]}
      />
      <Suspense>
        {open === 'edit' && <EditArticleDialog article={article} onClose={close} />}
        {open === 'correct' && <CorrectTextDialog article={article} onClose={close} />}
        {open === 'delete' && (
          <DeleteArticleDialog article={article} onClose={close} onDeleted={onDeleted} />
        )}
      </Suspense>
    </>
  )
}

import { lazy, Suspense, useState } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Menu } from '../ui/menu.tsx'

const ImportDialog = lazy(async () => ({
  default: (await import('../exchange/import-dialog.tsx')).ImportDialog,
}))

type ToolsProps = { article: Article; claims: readonly Claim[] }

/** What is done with an article now and then. Each opens what it needs. */
export function ArticleTools({ article, claims }: ToolsProps) {
  const { workspace, review } = useMessages()
  const deny = useDenial(article.deskId)
  const [open, setOpen] = useState<'import' | null>(null)
  const isOpen = article.archivedAt === null && OPEN_STAGES.includes(article.stage)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={workspace.more}
        entries={[
          {
            id: 'import',
            label: workspace.bringIn,
            icon: 'upload',
            onPress: () => setOpen('import'),
            disabledReason: deny('import-work') ?? (isOpen ? undefined : review.closed),
          },
        ]}
      />
      <Suspense>
        {open === 'import' && <ImportDialog article={article} claims={claims} onClose={close} />}
      </Suspense>
    </>
  )
}

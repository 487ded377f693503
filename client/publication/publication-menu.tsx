import { lazy, Suspense, useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import css from './publication-menu.module.css'
import { useMismatch } from './mismatch.queries.ts'

const PublishDialog = lazy(async () => ({
  default: (await import('./publish-dialog.tsx')).PublishDialog,
}))
const CorrectionsDialog = lazy(async () => ({
  default: (await import('../correction/corrections-dialog.tsx')).CorrectionsDialog,
}))
const EmbedDialog = lazy(async () => ({
  default: (await import('./embed-dialog.tsx')).EmbedDialog,
}))

export type PublicationMenuProps = { article: Article; claims: readonly Claim[] }

/** The way to the public page, its corrections and embeds; it says quietly when the page is not what the desk has now. */
export function PublicationMenu({ article, claims }: PublicationMenuProps) {
  const words = useMessages().workspace.publication
  const [open, setOpen] = useState<'page' | 'corrections' | 'embed' | null>(null)
  const mismatch = useMismatch(article, claims)
  const close = () => setOpen(null)
  const props = { article, claims, onClose: close }
  return (
    <>
      <Menu
        label={mismatch ? words.differs(mismatch) : words.title}
        triggerClassName={css.trigger}
        trigger={
          <>
            <Icon name="link" size="s" />
            <span className={css.triggerWords}>{words.title}</span>
            {mismatch ? <b className={css.mismatch}>{mismatch}</b> : null}
            <Icon name="down" size="xs" />
          </>
        }
        entries={[
          { id: 'page', label: words.page, icon: 'link', onPress: () => setOpen('page') },
          {
            id: 'corrections',
            label: words.corrections,
            icon: 'reopen',
            onPress: () => setOpen('corrections'),
          },
          {
            id: 'embed',
            label: words.embed,
            icon: 'copy',
            disabledReason: mismatch === null ? words.embedNot : undefined,
            onPress: () => setOpen('embed'),
          },
        ]}
      />
      <Suspense>
        {open === 'page' && <PublishDialog {...props} />}
        {open === 'corrections' && <CorrectionsDialog {...props} />}
        {open === 'embed' && <EmbedDialog article={article} onClose={close} />}
      </Suspense>
    </>
  )
}

import { lazy, Suspense, useState } from 'react'
import { type SourceSummary } from '#shared/source/source.ts'
import { useDenial } from '../auth/session.queries.ts'
import { formatLooseDate } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { type MenuEntry } from '../ui/menu-list.tsx'
import { Menu } from '../ui/menu.tsx'
import css from './source-row.module.css'

const EditSourceDialog = lazy(async () => ({
  default: (await import('./edit-source-dialog.tsx')).EditSourceDialog,
}))
const DeleteSourceDialog = lazy(async () => ({
  default: (await import('./delete-source-dialog.tsx')).DeleteSourceDialog,
}))

type SourceRowProps = {
  source: SourceSummary
  /** What else can be done with it, first in its menu. */
  entries: readonly MenuEntry[]
}

/** One source of a desk in the list. */
export function SourceRow({ source, entries }: SourceRowProps) {
  const { source: words } = useMessages()
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  const denial = useDenial(source.deskId)
  const isUsed = source.claims > 0 ? words.deleteUsed(source.claims) : undefined
  const close = () => setOpen(null)
  return (
    <li className={css.row}>
      <div className={css.main}>
        <h2 className={css.title}>
          <bdi lang={source.language} dir={source.dir}>
            {source.title}
          </bdi>
        </h2>
        <Origin source={source} />
      </div>
      <span className={css.medium}>{words.mediums[source.medium]}</span>
      <span className={css.used}>
        {source.claims > 0 ? words.claims(source.claims) : words.unused}
      </span>
      <Menu
        label={words.actions(source.title)}
        entries={[
          ...entries,
          {
            id: 'edit',
            label: words.edit,
            icon: 'pencil',
            onPress: () => setOpen('edit'),
            disabledReason: denial('change-source'),
          },
          {
            id: 'delete',
            label: words.delete,
            icon: 'trash',
            isDanger: true,
            onPress: () => setOpen('delete'),
            disabledReason: denial('delete-source') ?? isUsed,
          },
        ]}
      />
      <Suspense>
        {open === 'edit' && <EditSourceDialog source={source} onClose={close} />}
        {open === 'delete' && <DeleteSourceDialog source={source} onClose={close} />}
      </Suspense>
    </li>
  )
}

function Origin({ source }: { source: SourceSummary }) {
  const { source: words } = useMessages()
  const published = source.publishedAt ? formatLooseDate(source.publishedAt) : null
  return (
    <p className={css.origin}>
      {source.publisher && <bdi>{source.publisher}</bdi>}
      {source.author && <bdi>{source.author}</bdi>}
      {published && <span>{published}</span>}
      <span>{words.proximities[source.proximity]}</span>
      {source.url && (
        <a href={source.url} target="_blank" rel="noreferrer noopener" className={css.link}>
          <Icon name="link" size="xs" />
          <span dir="ltr">{hostOf(source.url)}</span>
          <span className="visually-hidden">{words.openOriginal}</span>
        </a>
      )}
    </p>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { revisionsQuery } from './revision.queries.ts'
import './revision.css'

type RevisionMenuProps = {
  articleId: string
  /** The revision on the screen. */
  number: number
  /** The newest one. */
  current: number
  onOpen: (number: number) => void
}

/** Every text that the article had, newest first. */
export function RevisionMenu({ articleId, number, current, onOpen }: RevisionMenuProps) {
  const { revision } = useMessages()
  const { data = [] } = useQuery(revisionsQuery(articleId, current))
  const navigate = useNavigate()
  const entries = data.map((one) => ({
    id: String(one.number),
    label: revision.entry(one.number, formatMoment(one.createdAt), one.createdBy.name),
    detail: one.note ?? undefined,
    isCurrent: one.number === number,
    onPress: () => onOpen(one.number),
  }))
  const compare = {
    id: 'compare',
    label: revision.compare,
    onPress: () =>
      void navigate({
        to: '/articles/$articleId/compare',
        params: { articleId },
        search: { from: String(current - 1), to: String(current) },
      }),
  }
  const label = revision.menu(number, current)
  return (
    <Menu
      label={`${revision.menuName}: ${label}`}
      triggerClassName="revision-menu"
      trigger={
        <>
          {label} <Icon name="down" size="xs" />
        </>
      }
      entries={current > 1 ? [...entries, compare] : entries}
    />
  )
}

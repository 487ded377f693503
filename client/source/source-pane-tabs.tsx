import { useState } from 'react'
import { type SourceSummary } from '#shared/source/source.ts'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'

type SourcePaneTabsProps = {
  /** Every source of the desk. */
  sources: readonly SourceSummary[]
  /** Ids of those that are open here. */
  open: readonly string[]
  current: string | null
  onOpen: (sourceId: string) => void
  onAdd: () => void
  onFind: () => void
  addDenial: string | undefined
}

/** The sources of this article, one in front; any other of the desk can be fetched. */
export function SourcePaneTabs(props: SourcePaneTabsProps) {
  const { sources, open, current, onOpen } = props
  const { workspace } = useMessages()
  const [isPicking, setPicking] = useState(false)
  return (
    <>
      <nav className="source-tabs" aria-label={workspace.openSources}>
        {sources
          .filter((source) => open.includes(source.id))
          .map((source) => (
            <button
              key={source.id}
              type="button"
              aria-current={source.id === current ? 'true' : undefined}
              title={source.title}
              onClick={() => onOpen(source.id)}
            >
              <bdi>{source.publisher ?? source.title}</bdi>
            </button>
          ))}
      </nav>
      <IconButton icon="down" label={workspace.pickSource} onPress={() => setPicking(true)} />
      <IconButton icon="search" label={workspace.find} kbd="F" onPress={props.onFind} />
      <IconButton
        icon="plus"
        label={workspace.addSource}
        onPress={props.onAdd}
        disabledReason={props.addDenial}
      />
      {isPicking && (
        <SourcePicker
          sources={sources}
          onClose={() => setPicking(false)}
          onPick={(id) => {
            setPicking(false)
            onOpen(id)
          }}
        />
      )}
    </>
  )
}

function SourcePicker(props: {
  sources: readonly SourceSummary[]
  onClose: () => void
  onPick: (sourceId: string) => void
}) {
  const { workspace } = useMessages()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const fitting = props.sources.filter(({ title, publisher }) =>
    `${title} ${publisher ?? ''}`.toLowerCase().includes(wanted),
  )
  return (
    <Dialog isOpen onClose={props.onClose} title={workspace.pickSource}>
      <TextField
        label={workspace.pickSearch}
        type="search"
        value={search}
        onChange={setSearch}
        takesFocus
      />
      {fitting.length === 0 && <p className="muted">{workspace.pickEmpty}</p>}
      <ul className="source-picker">
        {fitting.slice(0, 200).map((source) => (
          <li key={source.id}>
            <button type="button" onClick={() => props.onPick(source.id)}>
              <bdi>{source.title}</bdi>
              <bdi className="muted">{source.publisher}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

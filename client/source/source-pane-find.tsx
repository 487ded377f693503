import { useMessages } from '../messages/messages.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'

type SourcePaneFindProps = {
  search: string
  onSearch: (search: string) => void
  /** From 0. */
  at: number
  count: number
  onStep: (step: 1 | -1) => void
  onClose: () => void
}

/** Looks for words in the source that is in front. Enter goes on, Shift with Enter back. */
export function SourcePaneFind(props: SourcePaneFindProps) {
  const { search, onSearch, at, count, onStep, onClose } = props
  const { workspace } = useMessages()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the field and its buttons bubble to it
    <search
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
        else if (event.key === 'Escape') onClose()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <TextField
        label={workspace.find}
        isLabelHidden
        size="small"
        type="search"
        placeholder={workspace.find}
        value={search}
        onChange={onSearch}
        takesFocus
      />
      <output className="muted">
        {search.trim() === '' ? '' : workspace.findCount(at + 1, count)}
      </output>
      <IconButton icon="up" size="s" label={workspace.findPrevious} onPress={() => onStep(-1)} />
      <IconButton icon="down" size="s" label={workspace.findNext} onPress={() => onStep(1)} />
      <IconButton icon="x" size="s" label={workspace.findClose} onPress={onClose} />
    </search>
  )
}

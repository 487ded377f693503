import { useMemo } from 'react'
import { findFolded, searchableText } from '#shared/text/find-folded.ts'
import { makeSkeleton } from '#shared/text/skeleton.ts'
import { useDocumentWords } from '../messages/document-words.ts'
import { useMessages } from '../messages/messages.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FoundWords } from './found-words.ts'

const PLACES_MAX = 1_000

type SourcePaneFindProps = {
  text: string
  found: FoundWords
  onFound: (found: FoundWords) => void
  onClose: () => void
}

/** Looks for words in the source that is in front, whatever their case and marks. Enter goes on, Shift with Enter back. */
export function SourcePaneFind({ text, found, onFound, onClose }: SourcePaneFindProps) {
  const { workspace } = useMessages()
  const words = useDocumentWords()
  const searchable = useMemo(() => searchableText(text, makeSkeleton(text)), [text])
  const { search, ranges, at } = found
  const count = ranges.length
  const onSearch = (next: string) =>
    onFound({ search: next, ranges: findFolded(searchable, next, PLACES_MAX), at: 0 })
  const step = (by: 1 | -1) => {
    if (count > 0) onFound({ ...found, at: (at + by + count) % count })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the field and its buttons bubble to it
    <search
      className="find-bar"
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement
        if (event.key === 'Enter' && isField) step(event.shiftKey ? -1 : 1)
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
        {count === PLACES_MAX && `, ${words.findTop(count)}`}
      </output>
      <IconButton icon="up" size="s" label={workspace.findPrevious} onPress={() => step(-1)} />
      <IconButton icon="down" size="s" label={workspace.findNext} onPress={() => step(1)} />
      <IconButton icon="x" size="s" label={workspace.findClose} onPress={onClose} />
    </search>
  )
}

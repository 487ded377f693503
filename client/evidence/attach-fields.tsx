import { type KeyboardEvent } from 'react'
import { useMessages } from '../messages/messages.ts'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type AttachDetails } from './attach-details.ts'

/** What is said about a quote while it is attached: kept as it is typed, folded or not. */
export type AttachMore = {
  details: AttachDetails
  onDetails: (details: AttachDetails) => void
  count: number
  isOpen: boolean
  onToggle: () => void
  /** Who translates where nobody is named. */
  self: string
}

export const ATTACH_FIELDS = 'attach-fields'

export function AttachFields({ more }: { more: AttachMore }) {
  const { evidence: words } = useMessages()
  const { details, onDetails } = more
  const field = (name: keyof AttachDetails, charsMax: number) => ({
    label: words[name],
    size: 'small' as const,
    value: details[name],
    maxLength: charsMax,
    onChange: (text: string) => onDetails({ ...details, [name]: text }),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-controls]')?.focus()
    more.onToggle()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any of the fields folds them
    <div id={ATTACH_FIELDS} className="attach-fields" onKeyDown={onKeyDown}>
      <TextField {...field('origin', 200)} placeholder={words.originSelf} takesFocus />
      <div className="attach-places">
        <TextField {...field('page', 60)} />
        <TextField {...field('time', 60)} />
        <TextField {...field('section', 200)} />
      </div>
      <TextArea {...field('translation', 10_000)} rows={2} />
      <TextField {...field('translator', 200)} placeholder={more.self} />
      <TextArea {...field('note', 5_000)} rows={2} />
    </div>
  )
}

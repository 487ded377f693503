import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useDraft } from '../api/draft-store.ts'
import { useMessages } from '../messages/messages.ts'
import { TextArea } from '../ui/text-area.tsx'

type SavedTextProps = {
  /** Under this name the words are kept in this browser until the server has them. */
  draftKey: string
  label: string
  description?: string
  value: string
  /** Tells whether the server has it now. */
  onSave: (text: string) => Promise<boolean>
  charsMax: number
  rows?: number
  isSerif?: boolean
  takesFocus?: boolean
  disabledReason?: string | undefined
}

const PAUSE_MS = 1_200

/** A text that saves itself: when one leaves it or stops typing. Nothing typed is lost while the connection is. */
export function SavedText(props: SavedTextProps) {
  const { value, onSave, description } = props
  const { claim } = useMessages()
  const draft = useDraft<string | null>(props.draftKey, null, z.string().nullable())
  const [isRefused, setRefused] = useState(false)
  const pause = useRef(0)
  const text = draft.value ?? value
  const save = async (wanted: string) => {
    window.clearTimeout(pause.current)
    if (wanted.trim() === value.trim()) {
      draft.clear()
      return
    }
    const isSaved = await onSave(wanted.trim())
    setRefused(!isSaved)
    if (isSaved) draft.clear()
  }
  useEffect(() => () => window.clearTimeout(pause.current), [])
  const help = isRefused ? claim.notSaved : description
  return (
    <div
      className="saved-text"
      onBlur={() => {
        if (draft.value !== null) void save(text)
      }}
    >
      <TextArea
        label={props.label}
        {...(help === undefined ? {} : { description: help })}
        value={text}
        rows={props.rows ?? 2}
        size="small"
        isSerif={props.isSerif ?? false}
        takesFocus={props.takesFocus ?? false}
        maxLength={props.charsMax}
        disabledReason={props.disabledReason}
        onChange={(typed) => {
          draft.set(typed)
          window.clearTimeout(pause.current)
          pause.current = window.setTimeout(() => void save(typed), PAUSE_MS)
        }}
      />
    </div>
  )
}

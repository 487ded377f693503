import { useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import css from './drop-zone.module.css'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'

export type DropZoneProps = {
  label: string
  /** Before the button: "Drop a file here, or". */
  hint: string
  chooseLabel: string
  /** As in `<input accept>`: `.txt,.md`. */
  accept: string
  /** What is chosen now, in words. */
  chosen: string | null
  error?: string | undefined
  onFile: (file: File) => void
}

/** Takes one file, dropped or chosen; choosing needs no drag (WCAG 2.5.7). */
export function DropZone(props: DropZoneProps) {
  const { label, hint, chooseLabel, accept, chosen, error, onFile } = props
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const errorId = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <fieldset className={css.field} aria-label={label}>
      <div
        className={`${css.zone} ${isOver ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <Icon name="upload" />
        <span className={css.hint}>{hint}</span>
        <Button onPress={() => input.current?.click()} aria-describedby={error && errorId}>
          {chooseLabel}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept={accept}
          aria-label={label}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <output className={css.chosen}>
          <bdi>{chosen}</bdi>
        </output>
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  )
}

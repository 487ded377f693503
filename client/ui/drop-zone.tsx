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
  /** Which files may be chosen, in words. */
  help?: string
  /** As in `<input accept>`: `.txt,.md`. */
  accept: string
  /** What is chosen now, in words. */
  chosen: string | null
  error?: string | undefined
  /** Several files may be chosen or dropped at once. */
  isMany?: boolean
  /** Called with one at least; with one alone unless `isMany`. */
  onFiles: (files: readonly File[]) => void
}

/** Takes files, dropped or chosen; choosing needs no drag (WCAG 2.5.7). */
export function DropZone(props: DropZoneProps) {
  const { label, hint, chooseLabel, help, accept, chosen, error, isMany = false, onFiles } = props
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(isMany ? files : files.slice(0, 1))
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
        <Button onPress={() => input.current?.click()} aria-describedby={described || undefined}>
          {chooseLabel}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept={accept}
          multiple={isMany}
          aria-label={label}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        {help !== undefined && (
          <p id={`${id}-help`} className={css.help}>
            {help}
          </p>
        )}
        <output className={css.chosen}>
          <bdi>{chosen}</bdi>
        </output>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

import { type ReactNode, useId } from 'react'
import css from './field.module.css'
import { Icon } from './icon.tsx'
import { useUiWords } from './ui-words.ts'

export type FieldProps = {
  label: string
  /** One calm sentence of help under the label. */
  description?: ReactNode
  /** What is wrong and what to do; `undefined` when nothing is. */
  error?: string | undefined
  isOptional?: boolean
  isLabelHidden?: boolean
  size?: 'normal' | 'small'
  /** Makes it read-only with this reason as description. */
  disabledReason?: string | undefined
  /** Keeps the reason for those who listen and for the tip: it stands elsewhere on the page already. */
  isReasonHidden?: boolean
}

export type FieldIds = { id: string; describedBy: string | undefined }

/** Ids that tie label, help and error to a control. */
export function useFieldIds(props: FieldProps): FieldIds & { helpId: string; errorId: string } {
  const id = useId()
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const hasHelp = props.description !== undefined || props.disabledReason !== undefined
  const describedBy = [hasHelp && helpId, props.error !== undefined && errorId]
    .filter(Boolean)
    .join(' ')
  return { id, helpId, errorId, describedBy: describedBy || undefined }
}

/** Label above, control, then help and error. */
export function FieldFrame(props: FieldProps & { ids: FieldIds; children: ReactNode }) {
  const { label, description, error, isOptional, isLabelHidden, ids, disabledReason } = props
  const words = useUiWords()
  return (
    <div className={`${css.field} ${props.size === 'small' ? css.small : ''}`}>
      <label htmlFor={ids.id} className={isLabelHidden ? 'visually-hidden' : css.label}>
        {label}
        {isOptional && <span className={css.optional}> {words.optional}</span>}
      </label>
      {props.children}
      {(description !== undefined || disabledReason !== undefined) && (
        <p
          id={`${ids.id}-help`}
          className={
            disabledReason !== undefined && props.isReasonHidden
              ? 'visually-hidden'
              : css.description
          }
        >
          {disabledReason ?? description}
        </p>
      )}
      <FieldError id={`${ids.id}-error`} error={error} />
    </div>
  )
}

/** Announced when it appears. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p id={id} className={css.error} role="alert">
      <Icon name="warning" size="xs" />
      <span>{error}</span>
    </p>
  )
}

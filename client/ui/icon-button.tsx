import { type Ref, useId } from 'react'
import css from './icon-button.module.css'
import { Icon } from './icon.tsx'
import { type IconName } from './icon-shapes.tsx'
import { useTip } from './tip.tsx'

export type IconButtonProps = {
  icon: IconName
  /** Its name: read out, and shown near it while it is pointed at or focused. */
  label: string
  onPress: () => void
  kbd?: string
  /** Why it may not be used now; shown instead of the name's tip and added to what is read out. */
  disabledReason?: string | undefined
  size?: 'm' | 's' | 'xs'
  className?: string
  ref?: Ref<HTMLButtonElement>
  'aria-expanded'?: boolean
  'aria-pressed'?: boolean
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, onPress, kbd, disabledReason, size = 'm', className = '', ref } = props
  const reasonId = useId()
  const isOff = disabledReason !== undefined
  const { handlers, tip, hide } = useTip(isOff ? `${label}. ${disabledReason}` : label)
  return (
    <>
      <button
        {...handlers}
        ref={ref}
        type="button"
        className={`${css.button} ${className}`}
        aria-label={label}
        aria-describedby={isOff ? reasonId : undefined}
        aria-disabled={isOff || undefined}
        aria-keyshortcuts={kbd}
        aria-expanded={props['aria-expanded']}
        aria-pressed={props['aria-pressed']}
        onClick={() => {
          hide()
          if (!isOff) onPress()
        }}
      >
        <Icon name={icon} size={size} />
      </button>
      {isOff && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
      {tip}
    </>
  )
}

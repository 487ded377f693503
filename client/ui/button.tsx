import { type ReactNode, type Ref, useId } from 'react'
import css from './button.module.css'
import { Icon } from './icon.tsx'
import { type IconName } from './icon-shapes.tsx'
import { Kbd } from './kbd.tsx'
import { useTip } from './tip.tsx'

export type ButtonProps = {
  children: ReactNode
  /** Not called while there is a `disabledReason` or it is `isBusy`. Left out for `type="submit"`. */
  onPress?: (() => void) | undefined
  variant?: 'primary' | 'plain' | 'ghost' | 'danger'
  size?: 'normal' | 'small' | 'big'
  icon?: IconName | undefined
  /** The key that does the same, as printed on it. Shown, and told to assistive technology. */
  kbd?: string | undefined
  /** Why it may not be used now: it stays in the tab order, dashed, with these words as its description. */
  disabledReason?: string | undefined
  isBusy?: boolean
  type?: 'button' | 'submit'
  className?: string | undefined
  id?: string
  form?: string
  ref?: Ref<HTMLButtonElement>
  'aria-label'?: string | undefined
  'aria-expanded'?: boolean
  'aria-controls'?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-pressed'?: boolean | undefined
}

export function Button({ ref, ...props }: ButtonProps) {
  const { children, onPress, size = 'normal', icon, kbd, disabledReason, isBusy } = props
  const reasonId = useId()
  const { handlers, tip } = useTip(disabledReason)
  const isOff = disabledReason !== undefined || isBusy === true
  return (
    <>
      <button
        {...ownAttributes(props, reasonId)}
        {...handlers}
        ref={ref}
        type={props.type ?? 'button'}
        className={classOf(props)}
        onClick={(event) => {
          if (isOff) event.preventDefault()
          else onPress?.()
        }}
      >
        {icon && <Icon name={icon} size={size === 'small' ? 'xs' : 's'} />}
        {children}
        {kbd && <Kbd>{kbd}</Kbd>}
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
      {tip}
    </>
  )
}

function classOf({ variant = 'plain', size = 'normal', isBusy, className = '' }: ButtonProps) {
  return `${css.button} ${css[variant]} ${css[size]} ${isBusy ? css.busy : ''} ${className}`
}

function ownAttributes(props: ButtonProps, reasonId: string) {
  const isDenied = props.disabledReason !== undefined
  const described = [props['aria-describedby'], isDenied && reasonId].filter(Boolean).join(' ')
  return {
    id: props.id,
    form: props.form,
    'aria-label': props['aria-label'],
    'aria-expanded': props['aria-expanded'],
    'aria-controls': props['aria-controls'],
    'aria-pressed': props['aria-pressed'],
    'aria-keyshortcuts': props.kbd,
    'aria-disabled': isDenied || props.isBusy || undefined,
    'aria-busy': props.isBusy || undefined,
    'aria-describedby': described || undefined,
  }
}

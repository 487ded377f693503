import css from './icon.module.css'
import { ICON_SHAPES, MIRRORED_ICONS, type IconName } from './icon-shapes.tsx'

export type IconProps = {
  name: IconName
  /** `m` 16 px, `s` 14 px, `xs` 12 px at the default root size. */
  size?: 'm' | 's' | 'xs'
  className?: string
}

/** A decorative drawing: it is hidden from assistive technology, so the word beside it must say the same. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  const mirrored = MIRRORED_ICONS.has(name) ? css.mirrored : ''
  return (
    <svg
      className={`${css.icon} ${css[size]} ${mirrored} ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {ICON_SHAPES[name]}
    </svg>
  )
}

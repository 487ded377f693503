import css from './progress.module.css'

/** A share of a whole. `value` from 0 to 1; the words beside it must say the numbers. */
export function Meter({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <span
      className={css.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span className={css.fill} style={{ inlineSize: `${percent}%` }} />
    </span>
  )
}

/** Work of known length, 0 to 1, or unknown (`null`). */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  const percent = value === null ? undefined : Math.round(value * 100)
  return (
    <span
      className={`${css.meter} ${css.bar}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span
        className={`${css.fill} ${percent === undefined ? css.sweep : ''}`}
        style={percent === undefined ? undefined : { inlineSize: `${percent}%` }}
      />
    </span>
  )
}

/** Appears only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { label: string }) {
  return (
    <span className={css.wait} role="status">
      <span className={css.spinner} aria-hidden="true" />
      <span>{label}</span>
    </span>
  )
}

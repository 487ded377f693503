import css from './progress.module.css'

/** A share of a whole, 0 to 1. The bar is decoration: `label` says the numbers. */
export function Meter({ value, label }: { value: number; label?: string | undefined }) {
  return (
    <span className={css.meter}>
      {label && <span className="visually-hidden">{label}</span>}
      <span className={css.fill} style={{ inlineSize: percentOf(value) }} />
    </span>
  )
}

/** Work of known length, 0 to 1, or unknown (`null`). */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  return (
    <span className={`${css.meter} ${css.bar}`}>
      <progress className="visually-hidden" aria-label={label} value={value ?? undefined} max={1} />
      <span
        className={`${css.fill} ${value === null ? css.sweep : ''}`}
        style={value === null ? undefined : { inlineSize: percentOf(value) }}
      />
    </span>
  )
}

function percentOf(value: number): string {
  return `${Math.round(Math.min(1, Math.max(0, value)) * 100)}%`
}

/** Appears only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { label: string }) {
  return (
    <output className={css.wait}>
      <span className={css.spinner} aria-hidden="true" />
      <span>{label}</span>
    </output>
  )
}

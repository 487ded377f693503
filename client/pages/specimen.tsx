import { useMessages } from '../messages/messages.ts'
import css from './specimen.module.css'

/** A made-up sentence with its marks, to show the idea at a glance. */
export function Specimen() {
  const { article } = useMessages()
  const { specimen } = article
  return (
    <p className={css.specimen} aria-hidden="true">
      {specimen.a}
      <span className={css.cue}>{specimen.cue}</span>
      {specimen.b}
      <span className={css.mark} data-status="verified">
        {specimen.verified}
      </span>
      {specimen.c}
      <span className={css.mark} data-status="unproven">
        <span className={css.hedge}>{specimen.hedge}</span>
        {specimen.unproven}
      </span>
      {specimen.d}
      <span className={css.mark} data-status="disputed">
        {specimen.disputed}
      </span>
      {specimen.e}
    </p>
  )
}

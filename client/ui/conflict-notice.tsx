import { Button } from './button.tsx'
import css from './conflict-notice.module.css'
import { Icon } from './icon.tsx'
import { useUiWords } from './ui-words.ts'

export type ConflictField = { label: string; yours: string; theirs: string }

export type ConflictNoticeProps = {
  /** Only the fields that differ. */
  fields: readonly ConflictField[]
  /** Sends yours over theirs, with the new version. */
  onKeepYours: () => void
  /** Drops yours and shows theirs. */
  onTakeTheirs: () => void
  isBusy?: boolean
}

/** Somebody saved while you were typing: both versions side by side, none lost, the choice is yours. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { fields, onKeepYours, onTakeTheirs, isBusy = false } = props
  const words = useUiWords()
  return (
    <section className={css.notice} role="alert">
      <h3 className={css.title}>
        <Icon name="warning" size="s" />
        {words.conflictTitle}
      </h3>
      <p>{words.conflictLead}</p>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.conflictField}</th>
              <th scope="col">{words.conflictYours}</th>
              <th scope="col">{words.conflictTheirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.label}>
                <th scope="row">{field.label}</th>
                <td dir="auto">{field.yours || words.conflictEmpty}</td>
                <td dir="auto">{field.theirs || words.conflictEmpty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.actions}>
        <Button onPress={onTakeTheirs}>{words.conflictTakeTheirs}</Button>
        <Button variant="primary" onPress={onKeepYours} isBusy={isBusy}>
          {words.conflictKeepYours}
        </Button>
      </div>
    </section>
  )
}

import { useState } from 'react'
import { ImportProgress } from '../article/import-progress.tsx'
import { formatMoment } from '../messages/format.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import css from './fetch-again.module.css'
import { type NewSnapshotDialogProps } from './new-snapshot-dialog-props.ts'
import { useKeepSnapshot } from './use-keep-snapshot.ts'

/** Fetches the page of a source again, in one press; nothing where it has no address. */
export function FetchAgain(props: NewSnapshotDialogProps) {
  const importing = useImportWords()
  const { ui } = useMessages()
  const { snapshot, url } = props.source
  const address = snapshot.fetchedFrom ?? url
  const again = useKeepSnapshot(props)
  const [isWholePage, setWholePage] = useState(false)
  if (address === null) return null
  return (
    <section className={css.again} aria-label={importing.fetchAgain}>
      <p className={css.lead}>
        {importing.fetchAgainLead}{' '}
        <bdi dir="ltr" className={css.address}>
          {address}
        </bdi>
      </p>
      <div className={css.acts}>
        <Button
          variant="primary"
          icon="reopen"
          isBusy={again.isBusy}
          onPress={() => again.keep({ kind: 'again', note: '', isWholePage }, { kind: 'fetching' })}
        >
          {importing.fetchAgain}
        </Button>
        <Checkbox
          label={importing.wholePage}
          isChecked={isWholePage}
          onChange={(isChecked) => {
            again.reset()
            setWholePage(isChecked)
          }}
        />
        {again.isBusy && (
          <Button variant="ghost" onPress={again.stop}>
            {ui.cancel}
          </Button>
        )}
      </div>
      <ImportProgress step={again.step} isStopped={again.isStopped} />
      <output className={css.same}>
        {again.isSame && (
          <>
            <Icon name="yes" size="s" /> {importing.pageSame(formatMoment(snapshot.createdAt))}
          </>
        )}
      </output>
      {again.failure !== null && !again.isSame && <ErrorNotice>{again.failure}</ErrorNotice>}
      <p className="muted">{importing.orBring}</p>
    </section>
  )
}

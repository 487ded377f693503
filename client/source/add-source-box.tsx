import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Source, type SourceSummary } from '#shared/source/source.ts'
import { type NarrowPage, NarrowPageNotice } from '../article/narrow-page-notice.tsx'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { type AddSourceDialogProps } from './add-source-dialog-props.ts'
import { AddSourceForm } from './add-source-form.tsx'
import { BatchTable } from './batch-table.tsx'
import { LogContactForm } from './contact-form.tsx'
import { hashFile } from './hash-file.ts'
import { batchTotals, ImportBatch } from './import-batch.ts'
import { addSource, useSourceAdded } from './new-source.queries.ts'
import { sourceQuery } from './source.queries.ts'

/** What stands in the dialog. */
type View =
  | { kind: 'document' | 'contact' }
  | { kind: 'batch'; batch: ImportBatch }
  | { kind: 'narrow'; narrow: NarrowPage<Source> }

export function AddSourceBox(props: AddSourceDialogProps) {
  const { source } = useMessages()
  const words = useImportWords()
  const { view, setView, startBatch } = useView(props)
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const open = useOpen(props)
  const leaveBy = (go: () => void) => {
    if (isRunning(view)) setLeave(() => go)
    else go()
  }
  const close = () => {
    if (view.kind === 'narrow') props.onAdded(view.narrow.stored)
    else leaveBy(props.onClose)
  }
  const openFound = (found: SourceSummary) => {
    if (props.onOpen) props.onOpen(found)
    else leaveBy(() => void open(found))
  }
  const titles = {
    document: source.addTitle,
    contact: words.contact.title,
    narrow: words.narrowTitle,
    batch: words.many.title(view.kind === 'batch' ? view.batch.list().length : 0),
  }
  return (
    <Dialog isOpen onClose={close} title={titles[view.kind]} size="wide" isStubborn>
      {(view.kind === 'document' || view.kind === 'contact') && (
        <Segmented
          label={words.kind}
          value={view.kind}
          options={[
            { value: 'document', label: words.kindDocument },
            { value: 'contact', label: words.kindContact },
          ]}
          onChange={(kind) => setView({ kind })}
        />
      )}
      {view.kind === 'document' && (
        <AddSourceForm
          {...props}
          onOpen={openFound}
          onFiles={startBatch}
          onNarrow={(narrow) => setView({ kind: 'narrow', narrow })}
        />
      )}
      {view.kind === 'contact' && <LogContactForm {...props} />}
      {view.kind === 'batch' && (
        <BatchTable batch={view.batch} onOpen={openFound} onClose={close} />
      )}
      {view.kind === 'narrow' && <NarrowPageNotice {...view.narrow} onDone={props.onAdded} />}
      {leave && <LeaveQuestion view={view} onLeave={leave} onStay={() => setLeave(null)} />}
    </Dialog>
  )
}

function useView({ deskId, files = [], start = 'document' }: AddSourceDialogProps) {
  const added = useSourceAdded(deskId)
  const makeBatch = (chosen: readonly File[]): View => ({
    kind: 'batch',
    batch: new ImportBatch(chosen, {
      send: (draft, sending) => addSource(deskId, draft, sending),
      hash: hashFile,
      onAdded: added,
    }),
  })
  const [view, setView] = useState<View>(() =>
    files.length > 1 ? makeBatch(files) : { kind: start },
  )
  useStopOnLeave(view)
  return { view, setView, startBatch: (chosen: readonly File[]) => setView(makeBatch(chosen)) }
}

/** What is still on its way when the dialog goes from the screen is stopped. */
function useStopOnLeave(view: View) {
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  useEffect(
    () => () => {
      if (latest.current.kind === 'batch') latest.current.batch.cancelRest()
    },
    [],
  )
}

/** Without a place of its own to show it, a source is opened by whoever wanted a new one. */
function useOpen({ onAdded }: AddSourceDialogProps) {
  const client = useQueryClient()
  return async ({ id }: SourceSummary) => onAdded(await client.fetchQuery(sourceQuery(id)))
}

function isRunning(view: View): boolean {
  return view.kind === 'batch' && batchTotals(view.batch.list()).open > 0
}

function LeaveQuestion(props: { view: View; onLeave: () => void; onStay: () => void }) {
  const { view, onLeave, onStay } = props
  const { many } = useImportWords()
  const left = view.kind === 'batch' ? batchTotals(view.batch.list()).open : 0
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={many.closeTitle}
      confirmLabel={many.closeConfirm}
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>{many.closeLead(left)}</p>
    </ConfirmDialog>
  )
}

import { useSyncExternalStore } from 'react'
import { type SourceSummary } from '#shared/source/source.ts'
import { canTryAgain, documentFaultOf } from '../article/document-fault.ts'
import { percentOf } from '../article/import-progress.tsx'
import { useProblemText } from '../api/problem-text.ts'
import { formatBytes } from '../messages/format.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { type IconName } from '../ui/icon-shapes.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import css from './batch-table.module.css'
import { type BatchEntry, batchTotals, type ImportBatch } from './import-batch.ts'

export type BatchTableProps = {
  batch: ImportBatch
  onOpen: (source: SourceSummary) => void
  onClose: () => void
}

/** Many files on their way, one line each, and how far all of it is. */
export function BatchTable({ batch, onOpen, onClose }: BatchTableProps) {
  const words = useImportWords()
  const { ui } = useMessages()
  const entries = useSyncExternalStore(batch.subscribe, batch.list)
  const { all, open, settled, added } = batchTotals(entries)
  const others = all - added
  return (
    <>
      <p className="muted">{words.many.lead}</p>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.many.file}</th>
              <th scope="col">{words.many.state}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <BatchRow key={entry.id} entry={entry} batch={batch} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.total}>
        <ProgressBar value={settled / all} label={words.many.total(settled, all)} />
        <output className={css.totalWords}>
          {open > 0 ? words.many.total(settled, all) : words.many.totals(added, others)}
        </output>
      </div>
      <div className={css.foot}>
        {open > 0 && (
          <Button variant="ghost" onPress={batch.cancelRest}>
            {words.many.cancelRest}
          </Button>
        )}
        <Button variant={open > 0 ? 'plain' : 'primary'} onPress={onClose}>
          {ui.close}
        </Button>
      </div>
    </>
  )
}

type BatchRowProps = Pick<BatchTableProps, 'batch' | 'onOpen'> & { entry: BatchEntry }

function BatchRow({ entry, batch, onOpen }: BatchRowProps) {
  return (
    <tr data-state={entry.state.kind}>
      <th scope="row">
        <bdi>{entry.file.name}</bdi>
        <span className={css.size}>{formatBytes(entry.file.size)}</span>
      </th>
      <td>
        <EntryState entry={entry} batch={batch} onOpen={onOpen} />
      </td>
    </tr>
  )
}

const ICONS: Record<BatchEntry['state']['kind'], IconName> = {
  waiting: 'dots',
  running: 'upload',
  done: 'yes',
  here: 'same',
  twin: 'same',
  refused: 'warning',
  cancelled: 'x',
}

function EntryState({ entry, batch, onOpen }: BatchRowProps) {
  const { many, open } = useImportWords()
  const { id, state } = entry
  return (
    <div className={css.state}>
      <Icon name={ICONS[state.kind]} size="s" />
      {state.kind === 'waiting' && <span>{many.waiting}</span>}
      {state.kind === 'running' && <Running step={state.step} />}
      {(state.kind === 'done' || state.kind === 'here') && (
        <span>
          {many[state.kind]}{' '}
          <button
            type="button"
            className={css.open}
            title={open}
            onClick={() => onOpen(state.source)}
          >
            <bdi>{state.source.title}</bdi>
          </button>
        </span>
      )}
      {state.kind === 'twin' && (
        <span>
          <bdi>{many.twin(state.of)}</bdi>
        </span>
      )}
      {state.kind === 'refused' && <Refused error={state.error} />}
      {state.kind === 'cancelled' && <span>{many.cancelled}</span>}
      <Acts id={id} state={state} batch={batch} />
    </div>
  )
}

type Running = Extract<BatchEntry['state'], { kind: 'running' }>

function Running({ step }: Pick<Running, 'step'>) {
  const words = useImportWords()
  return (
    <span>
      {words.steps[step.kind]} <span className={css.size}>{percentOf(step, words)}</span>
    </span>
  )
}

function Refused({ error }: { error: unknown }) {
  const words = useImportWords()
  const problemText = useProblemText()
  return (
    <span>
      <b>{words.many.refused}.</b> {documentFaultOf(error, words)?.words ?? problemText(error)}
    </span>
  )
}

function Acts({ id, state, batch }: Omit<BatchEntry, 'file'> & { batch: ImportBatch }) {
  const words = useImportWords()
  const again = (how?: Parameters<ImportBatch['again']>[1]) => batch.again(id, how)
  const error = state.kind === 'refused' ? state.error : null
  const canBeWindows1252 = documentFaultOf(error, words)?.canBeWindows1252 === true
  const isAgain =
    state.kind === 'cancelled' ||
    (state.kind === 'refused' && !canBeWindows1252 && canTryAgain(state.error))
  const isOther = state.kind === 'here' || state.kind === 'twin'
  return (
    <span className={css.acts}>
      {canBeWindows1252 && (
        <Button size="small" onPress={() => again({ encoding: 'windows-1252' })}>
          {words.readAsWindows1252}
        </Button>
      )}
      {isAgain && (
        <Button size="small" icon="reopen" onPress={() => again()}>
          {words.many.again}
        </Button>
      )}
      {isOther && (
        <Button size="small" onPress={() => again({ isAnyway: true })}>
          {words.importAnyway}
        </Button>
      )}
    </span>
  )
}

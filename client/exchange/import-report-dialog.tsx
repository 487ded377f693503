import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { REPORT_BYTES_MAX, type ReportImportFields } from '#shared/exchange/report-import.ts'
import { isAbort } from '../api/is-abort.ts'
import { ImportProgress } from '../article/import-progress.tsx'
import { useSendingOnce } from '../article/use-sending-once.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useReportImportWords } from '../messages/report-import-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { Form } from '../ui/form.tsx'
import { RadioList } from '../ui/radio-list.tsx'
import css from './import-report.module.css'
import { RefusedReport } from './refused-report.tsx'
import { useImportReport, usePreviewReport } from './report-import.queries.ts'
import { ReportSummary } from './report-summary.tsx'

export type ImportReportDialogProps = {
  deskId: string
  onClose: () => void
  onImported: (article: Article) => void
}

/** A report of another desk: its file, what is in it, what its approvals are worth here, and then the article. */
export function ImportReportDialog({ deskId, onClose, onImported }: ImportReportDialogProps) {
  const words = useReportImportWords()
  const form = useImportForm(deskId, onImported)
  const { preview, isBusy } = form
  return (
    <Dialog isOpen onClose={onClose} title={words.title} size="wide" isStubborn={isBusy}>
      <Form
        onSubmit={form.submit}
        submitLabel={preview ? words.submit : undefined}
        isBusy={isBusy}
        onCancel={isBusy ? form.stop : onClose}
      >
        <p>{words.lead}</p>
        <DropZone
          label={words.file}
          hint={words.drop}
          chooseLabel={preview ? words.another : words.choose}
          help={words.help}
          accept=".json,application/json"
          chosen={form.file?.name ?? null}
          error={form.fault}
          onFiles={([file]) => form.choose(file)}
        />
        {form.error !== null && !isAbort(form.error) && <RefusedReport error={form.error} />}
        {preview && (
          <div className={css.seen}>
            <ReportSummary preview={preview} />
            {preview.approved > 0 && <Approvals deskId={deskId} form={form} />}
          </div>
        )}
        <ImportProgress step={form.step} isStopped={form.isStopped} />
      </Form>
    </Dialog>
  )
}

type ImportForm = ReturnType<typeof useImportForm>

function Approvals({ deskId, form }: { deskId: string; form: ImportForm }) {
  const words = useReportImportWords()
  const denial = useDenial(deskId)('keep-imported-approvals')
  return (
    <>
      <p className={css.help}>{words.approvalsOf(form.preview?.approved ?? 0)}</p>
      <RadioList
        label={words.approvals}
        value={form.approvals}
        options={[
          { value: 'drop', ...words.dropped },
          { value: 'keep', ...words.kept, disabledReason: denial },
        ]}
        onChange={form.setApprovals}
      />
    </>
  )
}

/** The file is read as soon as it is chosen; it is stored when the person has seen what is in it. */
function useImportForm(deskId: string, onImported: (article: Article) => void) {
  const words = useReportImportWords()
  const [file, setFile] = useState<File | null>(null)
  const [approvals, setApprovals] = useState<ReportImportFields['approvals']>('drop')
  const reading = usePreviewReport(deskId)
  const taking = useImportReport(deskId)
  const readSending = useSendingOnce(reading)
  const takeSending = useSendingOnce(taking)
  const isTooLarge = file !== null && file.size > REPORT_BYTES_MAX
  const preview = reading.data
  return {
    file,
    preview,
    approvals,
    setApprovals,
    fault: isTooLarge ? words.tooLarge : undefined,
    error: taking.error ?? reading.error,
    isBusy: readSending.isBusy || takeSending.isBusy,
    step: takeSending.step ?? readSending.step,
    isStopped: readSending.isStopped || takeSending.isStopped,
    choose: (chosen: File | undefined) => {
      if (!chosen) return
      readSending.reset()
      takeSending.reset()
      setFile(chosen)
      setApprovals('drop')
      if (chosen.size > REPORT_BYTES_MAX) return
      const sending = readSending.start({ kind: 'sending', share: 0 })
      reading.mutate({ file: chosen, sending })
    },
    submit: () => {
      if (file === null || !preview) return
      const fields = { sha256: preview.sha256, approvals }
      const sending = takeSending.start({ kind: 'sending', share: 0 })
      const { idempotencyKey } = takeSending
      taking.mutate({ file, fields, idempotencyKey, sending }, { onSuccess: onImported })
    },
    stop: () => (takeSending.isBusy ? takeSending.stop() : readSending.stop()),
  }
}

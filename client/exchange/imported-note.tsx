import { type ImportedFrom } from '#shared/article/imported-from.ts'
import { formatMoment } from '../messages/format.ts'
import { useReportImportWords } from '../messages/report-import-words.ts'
import css from './import-report.module.css'

/** Where an article was taken over from, and what the approvals made there are worth. */
export function ImportedNote({ imported }: { imported: ImportedFrom }) {
  const words = useReportImportWords()
  const { desk, at, by, approvals } = imported
  return (
    <p className={css.note} role="note">
      {words.imported(desk, formatMoment(at), by.name)} {words.importedApprovals[approvals]}
    </p>
  )
}

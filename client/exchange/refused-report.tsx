import { z } from 'zod'
import { ImportFault } from '#shared/exchange/report-faults.ts'
import { ProblemError } from '#shared/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useReportImportWords } from '../messages/report-import-words.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import css from './import-report.module.css'

const Faults = z.looseObject({ faults: z.array(ImportFault) })
const FAULTS_SHOWN = 5

/** Why a report cannot be taken, and where it shows. */
export function RefusedReport({ error }: { error: unknown }) {
  const words = useReportImportWords()
  const problemText = useProblemText()
  const extra = error instanceof ProblemError ? Faults.safeParse(error.extra).data : undefined
  const faults = extra?.faults.slice(0, FAULTS_SHOWN) ?? []
  return (
    <>
      <ErrorNotice>{problemText(error)}</ErrorNotice>
      {faults.length > 0 && (
        <div className={css.help}>
          <p>{words.places}</p>
          <ul className={css.list}>
            {faults.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                <code dir="ltr">{place}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

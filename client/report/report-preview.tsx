import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type ReportProfile } from '#shared/report/dossier.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useReportWords } from '../messages/report-words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import css from './export-dialog.module.css'
import { previewCheckQuery, previewPath } from './report.queries.ts'
import { useFrame } from './use-frame.ts'
import { useSettled } from './use-settled.ts'

const PAUSE_MS = 350

type ReportPreviewProps = {
  articleId: string
  profile: ReportProfile
  /** What the page that is shown is to what one takes. */
  help: string
}

/** The report as a page, as its reader will see it. */
export function ReportPreview({ articleId, profile, help }: ReportPreviewProps) {
  const words = useReportWords()
  const id = useId()
  const [attempt, setAttempt] = useState(0)
  const shown = useSettled(profile, PAUSE_MS)
  const path = previewPath(articleId, shown)
  return (
    <section className={css.preview} aria-labelledby={id}>
      <h3 id={id} className={css.head}>
        {words.previewHead}
      </h3>
      <p className={css.help}>{help}</p>
      {shown === profile ? (
        // A new frame for each page: one that goes on to another page would put it into the history of the browser.
        <Frame
          key={`${path} ${attempt}`}
          path={path}
          attempt={attempt}
          onAgain={() => setAttempt(attempt + 1)}
        />
      ) : (
        <div className={css.page}>
          <Spinner label={words.previewLoading} />
        </div>
      )}
    </section>
  )
}

type FrameProps = { path: string; attempt: number; onAgain: () => void }

function Frame({ path, attempt, onAgain }: FrameProps) {
  const words = useReportWords()
  const problemText = useProblemText()
  const { step, onLoad } = useFrame(path)
  const check = useQuery({
    ...previewCheckQuery(path, attempt),
    enabled: step === 'doubtful',
  })
  if (check.error) {
    const again = (
      <Button size="small" onPress={onAgain}>
        {words.tryAgain}
      </Button>
    )
    return <ErrorNotice action={again}>{words.previewFailed(problemText(check.error))}</ErrorNotice>
  }
  const isShown = step === 'shown' || check.data === true
  return (
    <div className={css.page} aria-busy={!isShown}>
      {!isShown && <Spinner label={words.previewLoading} />}
      <iframe
        className={isShown ? css.frame : css.frameToCome}
        title={words.preview}
        src={path}
        sandbox=""
        onLoad={onLoad}
      />
    </div>
  )
}

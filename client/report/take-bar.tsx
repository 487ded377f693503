import { useEffect, useState } from 'react'
import { isAbort } from '../api/is-abort.ts'
import { useProblemText } from '../api/problem-text.ts'
import { formatBytes } from '../messages/format.ts'
import { useReportWords } from '../messages/report-words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import css from './export-dialog.module.css'
import { type useTakeReport } from './report.queries.ts'

/** Shorter waits need no count. */
const COUNTED_FROM_S = 3

type TakeBarProps = {
  taking: ReturnType<typeof useTakeReport>
  denial: string | undefined
  onTake: () => void
  onClose: () => void
}

/** The button that makes the report, how far that is, and what became of it. */
export function TakeBar({ taking, denial, onTake, onClose }: TakeBarProps) {
  const words = useReportWords()
  const problemText = useProblemText()
  const { isPending, error } = taking
  return (
    <div className={css.bar}>
      {error && !isAbort(error) && <ErrorNotice>{problemText(error)}</ErrorNotice>}
      <div className={css.outcome}>
        {isPending && <ProgressBar value={null} label={words.making} />}
        <div className={css.line}>
          <output>
            <Outcome taking={taking} />
          </output>
          {isPending && <Seconds />}
        </div>
      </div>
      {/* One button for both, so that the focus stays where it is when the report is there. */}
      <Button variant="ghost" onPress={isPending ? taking.stop : onClose}>
        {isPending ? words.cancel : words.close}
      </Button>
      <Button
        variant="primary"
        icon="export"
        onPress={onTake}
        isBusy={isPending}
        disabledReason={denial}
      >
        {words.download}
      </Button>
    </div>
  )
}

function Outcome({ taking: { isPending, data, error } }: Pick<TakeBarProps, 'taking'>) {
  const words = useReportWords()
  if (isPending) return words.making
  if (isAbort(error)) return words.stopped
  if (data === undefined) return null
  return (
    <>
      <Icon name="yes" size="s" /> {words.saved} <bdi>{data.name}</bdi> ({formatBytes(data.bytes)})
    </>
  )
}

/** Seconds since it came on screen. */
function Seconds() {
  const words = useReportWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startMs = performance.now()
    const clock = setInterval(
      () => setSeconds(Math.floor((performance.now() - startMs) / 1000)),
      1000,
    )
    return () => clearInterval(clock)
  }, [])
  if (seconds < COUNTED_FROM_S) return null
  return (
    <span aria-hidden="true" className={css.count}>
      {words.seconds(seconds)}
    </span>
  )
}

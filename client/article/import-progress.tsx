import { useEffect, useState } from 'react'
import { type ImportWords, useImportWords } from '../messages/import-words.ts'
import { ProgressBar } from '../ui/progress.tsx'
import css from './import-progress.module.css'
import { type SendingStep } from './use-sending.ts'

/** Shorter waits need no count. */
const COUNTED_FROM_S = 3

export type ImportProgressProps = {
  /** `null` while nothing is on its way. */
  step: SendingStep | null
  /** The last try was stopped. */
  isStopped: boolean
}

/** What goes on while a document is brought in. The words are announced, the numbers beside them are not. */
export function ImportProgress({ step, isStopped }: ImportProgressProps) {
  const words = useImportWords()
  return (
    <div className={css.progress}>
      {step && <ProgressBar value={shareOf(step)} label={words.steps[step.kind]} />}
      <div className={css.line}>
        <output>
          {step && words.steps[step.kind]}
          {!step && isStopped && words.stopped}
        </output>
        {step && (
          <span aria-hidden="true" className={css.count}>
            {percentOf(step, words)}
            <Seconds />
          </span>
        )}
      </div>
    </div>
  )
}

/** Seconds since it came on screen. */
function Seconds() {
  const words = useImportWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startMs = performance.now()
    const clock = setInterval(
      () => setSeconds(Math.floor((performance.now() - startMs) / 1000)),
      1000,
    )
    return () => clearInterval(clock)
  }, [])
  return seconds < COUNTED_FROM_S ? null : <span>{words.seconds(seconds)}</span>
}

export function shareOf(step: SendingStep): number | null {
  return step.kind === 'sending' ? step.share : null
}

export function percentOf(step: SendingStep, words: ImportWords): string {
  return step.kind === 'sending' ? words.percent(Math.round(step.share * 100)) : ''
}

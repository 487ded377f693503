import { useEffect, useRef, useState } from 'react'
import { fetchWithProgress } from '../api/fetch-with-progress.ts'

/** What goes on while a document is brought in. `share`: how much of it is sent, 0 to 1. */
export type SendingStep =
  | { kind: 'checking' }
  | { kind: 'sending'; share: number }
  | { kind: 'reading' }
  | { kind: 'fetching' }
  | { kind: 'storing' }

/** What a request takes from here: a way to stop it, and one to tell how far it is. */
export type Sending = {
  signal: AbortSignal
  onStep: (step: SendingStep) => void
}

/** Options of a request that sends a document, tells how far it is and can be stopped. */
export function sendingOptions({ signal, onStep }: Sending) {
  const onSent = (share: number) =>
    onStep(share < 1 ? { kind: 'sending', share } : { kind: 'reading' })
  return { signal, fetch: fetchWithProgress(onSent) }
}

/**
 * A request that takes a while: how far it is, and a way to stop it. It is stopped too when what asked for it goes from the screen. `isStopped`: the last one was,
 * which leaves nothing behind.
 */
export function useSending() {
  const controller = useRef<AbortController | null>(null)
  const [step, setStep] = useState<SendingStep>({ kind: 'checking' })
  const [isStopped, setStopped] = useState(false)
  useEffect(() => () => controller.current?.abort(), [])
  return {
    step,
    isStopped,
    start: (first: SendingStep): Sending => {
      controller.current?.abort()
      const own = new AbortController()
      controller.current = own
      setStopped(false)
      setStep(first)
      return { signal: own.signal, onStep: setStep }
    },
    stop: () => {
      controller.current?.abort()
      setStopped(true)
    },
    forget: () => setStopped(false),
  }
}

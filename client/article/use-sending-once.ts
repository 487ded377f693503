import { useState } from 'react'
import { newKey } from '../api/new-key.ts'
import { useSending } from './use-sending.ts'

/**
 * Sending for a mutation that must not be done twice: `idempotencyKey` stays the same for one thing that is asked, and `reset` begins another, whatever was
 * under way. `stop` begins another too and tells that the last one was stopped.
 */
export function useSendingOnce(mutation: { reset: () => void; isPending: boolean }) {
  const { step, isStopped, start, stop, forget } = useSending()
  const [idempotencyKey, setKey] = useState(newKey)
  const reset = () => {
    stop()
    forget()
    mutation.reset()
    setKey(newKey())
  }
  return {
    isBusy: mutation.isPending,
    /** `null` while nothing is on its way. */
    step: mutation.isPending ? step : null,
    isStopped,
    start,
    idempotencyKey,
    reset,
    stop: () => {
      reset()
      stop()
    },
  }
}

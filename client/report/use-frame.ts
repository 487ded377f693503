import { useEffect, useState } from 'react'

/** How far a frame is. `doubtful`: the browser does not say that its page came; ask the server. */
export type FrameStep = 'loading' | 'shown' | 'doubtful'

const STATUS_OK = 200

/**
 * Follows a frame with a page of our own. A closed frame (`sandbox`) cannot be looked into, and it tells of an error page that it has loaded; only the browser's
 * timing of resources tells the status. Browsers without it are believed when they say that something has loaded.
 */
export function useFrame(path: string) {
  const [step, setStep] = useState<FrameStep>('loading')
  const [sinceMs] = useState(() => performance.now())
  useEffect(() => {
    if (!tellsStatus()) return
    const url = new URL(path, window.location.origin).href
    const observer = new PerformanceObserver((list) => {
      const own = list.getEntriesByName(url).find(({ startTime }) => startTime >= sinceMs)
      if (own) setStep(statusOf(own) === STATUS_OK ? 'shown' : 'doubtful')
    })
    observer.observe({ type: 'resource', buffered: true })
    return () => observer.disconnect()
  }, [path, sinceMs])
  const onLoad = () => {
    if (!tellsStatus()) setStep('shown')
  }
  return { step, onLoad }
}

function tellsStatus(): boolean {
  return 'responseStatus' in PerformanceResourceTiming.prototype
}

function statusOf(entry: PerformanceEntry): number {
  return entry instanceof PerformanceResourceTiming ? entry.responseStatus : 0
}

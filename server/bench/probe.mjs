import { Worker } from 'node:worker_threads'

const PROBE_MS = 5

/** Asks the server for something small all the time, from a thread of its own. */
export function startProbe({ url, cookie, pid }) {
  const worker = new Worker(new URL('probe-worker.mjs', import.meta.url), {
    workerData: { url, cookie, pid, pauseMs: PROBE_MS },
  })
  return {
    stop: () =>
      new Promise((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.postMessage('stop')
      }),
  }
}

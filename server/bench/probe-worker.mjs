import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/* Somebody else's small requests, one after the other, and the server's memory beside them. In a thread of its own: the one that sends a large file is busy. */

const { url, cookie, pid, pauseMs } = workerData
const waits = []
let peakMb = 0
let isOn = true
parentPort.once('message', () => {
  isOn = false
})

while (isOn) {
  const started = performance.now()
  const answer = await fetch(`${url}/api/desks`, { headers: { cookie } })
  await answer.text()
  waits.push(performance.now() - started)
  peakMb = Math.max(peakMb, memoryMb())
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
}
parentPort.postMessage({ waits, peakMb })

/** Resident memory of the server alone; 0 where the system does not tell it this way. */
function memoryMb() {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 / 1024
  } catch {
    return 0
  }
}

import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/* Somebody else's small requests, one after the other, and the server's memory beside them. In a thread of its own: the one that sends a large file is busy. */

const { url, cookie, pid, pauseMs } = workerData
const waits = []
let peakMb = 0
let childMb = 0
let isOn = true
parentPort.once('message', () => {
  isOn = false
})

while (isOn) {
  const started = performance.now()
  const answer = await fetch(`${url}/api/desks`, { headers: { cookie } })
  await answer.text()
  waits.push(performance.now() - started)
  peakMb = Math.max(peakMb, memoryMb(pid))
  childMb = Math.max(childMb, ...children().map(memoryMb))
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
}
parentPort.postMessage({ waits, peakMb, childMb })

/** The processes that the server has started; none where the system does not tell it this way. */
function children() {
  try {
    const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return ids.trim().split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** Resident memory of one process alone; 0 where the system does not tell it this way. */
function memoryMb(id) {
  try {
    return (Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 / 1024
  } catch {
    return 0
  }
}

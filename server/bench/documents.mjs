import { readFileSync } from 'node:fs'
import { makeFiles } from './document-files.mjs'
import { quantile } from './figures.mjs'
import { startHouse } from './house.mjs'

const MB = 1024 * 1024
const SIZES = [
  { bytes: 1_000_000, limitS: 3 },
  { bytes: 10_000_000, limitS: 15 },
  { bytes: 50_000_000, limitS: null },
]
const PROBE_MS = 5

/** Documents brought in over HTTP, and what that costs those who work meanwhile. */
export async function benchDocuments() {
  const house = await startHouse('')
  try {
    for (const { bytes, limitS } of SIZES) {
      const said = limitS === null ? 'in, or refused plainly' : `≤ ${limitS} s`
      console.log(
        `${bytes / 1_000_000} MB (${said}; others ≤ 100 ms; the server's memory ≤ +200 MB)`,
      )
      for (const file of makeFiles(bytes)) await bringIn(house, file)
    }
  } finally {
    await house.stop()
  }
}

async function bringIn(house, { name, bytes }) {
  const before = memoryMb(house.pid)
  const probe = startProbe(house)
  const form = new FormData()
  form.set('file', new File([bytes], name))
  const started = performance.now()
  const response = await fetch(`${house.url}/api/desks/${house.deskId}/sources`, {
    method: 'POST',
    headers: { cookie: house.cookie, origin: house.url },
    body: form,
  }).catch((error) => ({
    status: `closed (${error.cause?.code ?? error.message})`,
    json: () => ({}),
  }))
  const seconds = (performance.now() - started) / 1000
  const body = await response.json().catch(() => ({}))
  const waits = await probe.stop()
  const words =
    response.status === 201
      ? `${body.snapshot.text.length} characters`
      : `${body.code ?? ''} ${body.detail ?? ''}`
  console.log(
    `  ${name.padEnd(12)} ${(bytes.length / MB).toFixed(1).padStart(5)} MiB: ${response.status}, ${seconds.toFixed(2)} s; others p99 ${quantile(waits, 0.99).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms; memory at most +${Math.max(0, probe.peakMb() - before).toFixed(0)} MB; ${words}`,
  )
}

/** Somebody else's small requests, one after the other, and the server's memory beside them. */
function startProbe(house) {
  const waits = []
  let isOn = true
  let peak = 0
  const ask = async () => {
    while (isOn) {
      const started = performance.now()
      await fetch(`${house.url}/api/desks`, { headers: { cookie: house.cookie } }).then((answer) =>
        answer.text(),
      )
      waits.push(performance.now() - started)
      peak = Math.max(peak, memoryMb(house.pid))
      await new Promise((resolve) => setTimeout(resolve, PROBE_MS))
    }
  }
  const done = ask()
  return {
    stop: async () => {
      isOn = false
      await done
      return waits
    },
    peakMb: () => peak,
  }
}

/** Resident memory of the server alone; 0 where the system does not tell it this way. */
function memoryMb(pid) {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / MB
  } catch {
    return 0
  }
}

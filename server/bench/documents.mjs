import { makeFiles } from './document-files.mjs'
import { quantile } from './figures.mjs'
import { startHouse } from './house.mjs'
import { startProbe } from './probe.mjs'

const MB = 1024 * 1024
const SIZES = [
  { bytes: 1_000_000, limitS: 3 },
  { bytes: 10_000_000, limitS: 15 },
  { bytes: 50_000_000, limitS: null },
]
const LOOK_MS = 300

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
  const quiet = await lookAround(house)
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
  const { waits, peakMb } = await probe.stop()
  const words =
    response.status === 201
      ? `${body.snapshot.text.length} characters`
      : `${body.code ?? ''} ${body.detail ?? ''}`
  console.log(
    `  ${name.padEnd(12)} ${(bytes.length / MB).toFixed(1).padStart(5)} MiB: ${response.status}, ${seconds.toFixed(2)} s; others p99 ${quantile(waits, 0.99).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms; memory at most +${Math.max(0, peakMb - quiet.peakMb).toFixed(0)} MB; ${words}`,
  )
}

/** What the server takes while nothing comes in. */
async function lookAround(house) {
  const probe = startProbe(house)
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  return probe.stop()
}

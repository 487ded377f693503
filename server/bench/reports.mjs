import { median, quantile } from './figures.mjs'
import { newArticle, newClaims, newEvidence, startHouse } from './house.mjs'
import { startProbe } from './probe.mjs'

const CLAIMS = 1_000
const ROUNDS = 3
/** Seconds that each format may take. */
const LIMITS = { html: 1, json: 1, csv: 1, md: 1, annotations: 1, docx: 3, xlsx: 3, pdf: 15 }

/** The report on an article with a thousand claims in each format, over HTTP, and what that costs those who work meanwhile. */
export async function benchReports() {
  const house = await startHouse('', { STET_EXPORTS_PER_HOUR: '1000' })
  try {
    const article = await newArticle(house, CLAIMS)
    await newEvidence(house, await newClaims(house, article, CLAIMS))
    console.log(
      `${CLAIMS} claims with evidence, medians of ${ROUNDS} (memory ≤ 300 MB; others ≤ 100 ms)`,
    )
    for (const [format, limitS] of Object.entries(LIMITS))
      await take(house, article.id, { format, limitS })
  } finally {
    await house.stop()
  }
}

async function take(house, articleId, { format, limitS }) {
  const seconds = []
  const probe = startProbe(house)
  let size = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    const answer = await fetch(`${house.url}/api/articles/${articleId}/report?format=${format}`, {
      headers: { cookie: house.cookie },
    })
    if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`)
    size = (await answer.arrayBuffer()).byteLength
    seconds.push((performance.now() - started) / 1000)
  }
  const { waits, childMb } = await probe.stop()
  console.log(
    `  ${format.padEnd(12)} ${median(seconds).toFixed(2).padStart(6)} s (≤ ${limitS}), ${(size / 1024).toFixed(0).padStart(6)} KiB; its process at most ${childMb.toFixed(0)} MB; others p99 ${quantile(waits, 0.99).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms`,
  )
}

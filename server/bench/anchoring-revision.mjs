import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../.ci/browser.mjs'
import { CHROMIUM_ARGS } from '../../.ci/chromium-args.mjs'

const SPANS = 200
const ROUNDS = 9

/** A real revision of 40 to 50 kB: aligning it and finding 200 spans again, in Node and in the browser. Medians. */
export async function measureRevision(folder, ours) {
  const read = (file) => JSON.parse(readFileSync(path.join(folder, 'data', file), 'utf8'))
  const { pairs } = read('pairs.json')
  const { tasks } = read('revision.json')
  const jobs = pairs
    .filter((pair) => pair.old.length > 38_000 && pair.old.length < 60_000)
    .map((pair) => ({ id: pair.id, old: pair.old, now: pair.new, spans: spansOf(pair, tasks) }))
  console.log(`\n### A revision of 40 to 50 kB with ${SPANS} spans: alignment and all spans\n`)
  console.log('| pair | Node | browser |\n|---|---:|---:|')
  const inNode = await medians(await import(pathToFileURL(ours).href), jobs, ROUNDS)
  const inBrowser = await inChromium(readFileSync(ours, 'utf8'), jobs)
  for (const [at, job] of jobs.entries()) {
    console.log(
      `| ${job.id} | ${inNode[at].toFixed(0)} ms | ${inBrowser?.[at].toFixed(0) ?? '–'} ms |`,
    )
  }
}

/** Spans as an article has them: what the benchmark knows of this pair, filled up with sentences of the old text. */
function spansOf(pair, tasks) {
  const known = tasks
    .filter((task) => task.pair === pair.id)
    .map(({ exact, prefix, suffix, start, end }) => ({ exact, prefix, suffix, start, end }))
  const sentences = [...pair.old.matchAll(/[^.!?\n]{25,300}[.!?]/g)].map((match) => {
    const [exact] = match
    const [start, end] = [match.index, match.index + exact.length]
    return {
      exact,
      start,
      end,
      prefix: pair.old.slice(Math.max(0, start - 64), start),
      suffix: pair.old.slice(end, end + 64),
    }
  })
  return [...known, ...sentences].slice(0, SPANS)
}

async function medians(module, jobs, rounds) {
  const result = []
  for (const { old, now, spans } of jobs) {
    const times = []
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now()
      const revision = module.prepareRevision(old, now)
      for (const span of spans) module.reanchor(revision, span)
      times.push(performance.now() - from)
    }
    result.push(times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)])
  }
  return result
}

async function inChromium(code, jobs) {
  const executablePath = await findBrowser()
  if (!executablePath) return null
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><title>bench</title>')
    await page.addScriptTag({ content: `globalThis.medians = ${medians.toString()}` })
    return await page.evaluate(
      async ({ source, work, rounds }) => {
        const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
        return globalThis.medians(await import(url), work, rounds)
      },
      { source: code, work: jobs, rounds: ROUNDS },
    )
  } finally {
    await browser.close()
  }
}

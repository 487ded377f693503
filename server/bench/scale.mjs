import { loadavg } from 'node:os'
import { CARD, coldPage, OPEN_CARD, openBrowser, TEXT } from './browser.mjs'
import { median, milliseconds, quantile } from './figures.mjs'
import { startHouse } from './house.mjs'
import { newCrossedArticle } from './scale-article.mjs'

const SIZE = { words: 60_000, claims: 5_000 }
const ROUNDS = 5
const STEPS = 20
const CHANGES = 8
const FRAMES = 300
const FRAME_PX = 90
const SETTLE_MS = 1_500
/** In the bar at the top, where nothing stands. */
const NOTHING_Y = 24

/** A whole book with five thousand claims, some of them across each other, in a real browser. */
export async function benchScale() {
  const browser = await openBrowser()
  if (browser === null) return console.log('Skipped: no Chromium was found or installed.')
  const house = await startHouse('')
  try {
    const path = await newCrossedArticle(house, SIZE)
    await measureScale(browser, house, path)
  } finally {
    await browser.close()
    await house.stop()
  }
}

export async function measureScale(browser, house, path) {
  console.log(`${SIZE.words} words, ${SIZE.claims} claims; load ${loadavg()[0].toFixed(1)}`)
  const first = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await coldPage(browser, house)
    await page.goto(`${house.url}${path}`, { waitUntil: 'commit' })
    first.push(await page.evaluate((all) => window.probe.shown(all), [TEXT, CARD]))
    await page.context().close()
  }
  console.log(`first useful paint, cold (≤ 1500): ${milliseconds(first)}`)
  const page = await coldPage(browser, house)
  await page.goto(`${house.url}${path}`)
  await page.evaluate((all) => window.probe.shown(all), [TEXT, CARD])
  await page.evaluate(() => window.probe.quiet())
  await benchScroll(page)
  await benchSteps(page)
  await benchStatus(page)
  console.log(`load ${loadavg()[0].toFixed(1)}`)
  await page.context().close()
}

/** Frames while the text is scrolled through as with a fast wheel, the first time over each part. */
async function benchScroll(page) {
  const deltas = await page.evaluate(
    ([frames, px]) => window.probe.scrolled('article[lang]', frames, px),
    [FRAMES, FRAME_PX],
  )
  const idle = await page.evaluate(
    (frames) => window.probe.scrolled('article[lang]', frames, 0),
    FRAMES,
  )
  const say = (list) =>
    `p95 ${quantile(list, 0.95).toFixed(1)} ms, worst ${Math.max(...list).toFixed(1)} ms`
  console.log(`frames while scrolling (p95 ≤ 17, worst ≤ 34): ${say(deltas)}; idle: ${say(idle)}`)
}

async function benchSteps(page) {
  await timedKey(page, 'j')
  for (const [name, key] of [
    ['next claim', 'j'],
    ['previous claim', 'k'],
  ]) {
    const figures = []
    for (let step = 0; step < STEPS; step += 1) {
      await page.evaluate(() => window.probe.quiet())
      figures.push(await timedKey(page, key))
    }
    console.log(`${name}, key to painted (≤ 50): ${milliseconds(figures)}`)
  }
}

async function timedKey(page, key) {
  const found = page.evaluate(
    ([type, shown]) => window.probe.untilOther(type, shown),
    ['keydown', OPEN_CARD],
  )
  await page.evaluate(() => {})
  await page.keyboard.press(key)
  return found
}

/** Work of the main thread for one changed answer, the server's reply included, less what it does in as long a time without. */
async function benchStatus(page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const busyMs = async (act) => {
    await page.evaluate(() => window.probe.quiet())
    const before = await taskMs(cdp)
    await act()
    await page.waitForTimeout(SETTLE_MS)
    return (await taskMs(cdp)) - before
  }
  await page.keyboard.press('d')
  const idle = []
  const empty = []
  const busy = []
  for (let nth = 0; nth < CHANGES; nth += 1) {
    const at = await page.evaluate((n) => window.probe.radioAt('Is it so?', n), 1 + (nth % 3))
    await page.mouse.move(at.x, at.y)
    idle.push(await busyMs(() => Promise.resolve()))
    await page.mouse.move(at.x, NOTHING_Y)
    empty.push(await busyMs(() => page.mouse.click(at.x, NOTHING_Y)))
    await page.mouse.move(at.x, at.y)
    busy.push(await busyMs(() => page.mouse.click(at.x, at.y)))
  }
  const own = median(busy) - median(idle)
  const bare = median(empty) - median(idle)
  console.log(
    `one status changed, main thread (≤ 20): ${own.toFixed(0)} ms (with ${milliseconds(busy)}, without ${milliseconds(idle)}); a click on nothing: ${bare.toFixed(0)} ms`,
  )
}

async function taskMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === 'TaskDuration').value * 1000
}

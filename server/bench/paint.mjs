import { CARD, coldPage, OPEN_CARD, openBrowser, TEXT } from './browser.mjs'
import { median, milliseconds } from './figures.mjs'
import { newArticle, newClaims, startHouse } from './house.mjs'

const ROUNDS = 7
const MANY = 1_000
const FEW = 20
const STEPS = 30
const SELECTIONS = 10
const WORDS = 'Nobody else was there'

/** What somebody waits for at the screen, on the built server on loopback, in a real browser. */
export async function benchPaint() {
  const browser = await openBrowser()
  if (browser === null) return console.log('Skipped: no Chromium was found or installed.')
  const house = await startHouse('')
  try {
    const few = await articleWith(house, FEW)
    const many = await articleWith(house, MANY)
    await benchFirstPaint(browser, house, { few, many })
    await benchWork(browser, house, many)
    await benchScripts(browser, house, many)
  } finally {
    await browser.close()
    await house.stop()
  }
}

async function articleWith(house, claims) {
  const article = await newArticle(house, MANY)
  await newClaims(house, article, claims)
  return `/articles/${article.id}`
}

/** The same text with few and with many claims, in turns: the ratio tells what the claims cost on this machine. */
async function benchFirstPaint(browser, house, { few, many }) {
  const figures = { few: [], many: [] }
  const shown = [TEXT, CARD]
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.few.push((await firstPaint(browser, house, { path: few, shown })).atMs)
    figures.many.push((await firstPaint(browser, house, { path: many, shown })).atMs)
  }
  const ratio = median(figures.many) / median(figures.few)
  console.log(
    `first useful paint, cold: ${MANY} claims ${milliseconds(figures.many)}, ${FEW} claims ${milliseconds(figures.few)}, ratio ${ratio.toFixed(2)}`,
  )
}

/** When all of it is painted, counted from the start of the navigation, and the bytes of script asked for until then. */
async function firstPaint(browser, house, { path, shown, isStranger = false }) {
  const page = await coldPage(browser, isStranger ? null : house)
  await page.goto(`${house.url}${path}`, { waitUntil: 'commit' })
  const atMs = await page.evaluate((all) => window.probe.shown(all), shown)
  await page.evaluate(() => window.probe.quiet())
  const scriptBytes = await page.evaluate((untilMs) => window.probe.scriptBytes(untilMs), atMs)
  await page.context().close()
  return { atMs, scriptBytes }
}

async function benchWork(browser, house, path) {
  const page = await coldPage(browser, house)
  await page.goto(`${house.url}${path}`)
  await page.evaluate((all) => window.probe.shown(all), [TEXT, CARD])
  await timed(page, 'untilOther', 'keydown', () => page.keyboard.press('j'))
  for (const [name, key] of [
    ['next claim', 'j'],
    ['previous claim', 'k'],
  ]) {
    const figures = []
    for (let step = 0; step < STEPS; step += 1) {
      await page.evaluate(() => window.probe.quiet())
      figures.push(await timed(page, 'untilOther', 'keydown', () => page.keyboard.press(key)))
    }
    console.log(`${name}, key to painted, ${MANY} claims: ${milliseconds(figures)}`)
  }
  await benchSelection(page)
  await page.context().close()
}

async function benchSelection(page) {
  const chosen = []
  const opened = []
  for (let nth = 0; nth < SELECTIONS; nth += 1) {
    await page.evaluate(() => window.probe.quiet())
    chosen.push(await timed(page, 'untilShown', 'mouseup', () => selectWords(page, nth)))
    await page.evaluate(() => window.probe.quiet())
    opened.push(await timed(page, 'untilOther', 'keydown', () => page.keyboard.press('c')))
  }
  console.log(`selection to its bar painted, ${MANY} claims: ${milliseconds(chosen)}`)
  console.log(`selection to claim card open, ${MANY} claims: ${milliseconds(opened)}`)
}

/** Begins to watch, acts, and answers the ms from the event until the screen shows it. */
async function timed(page, watch, event, act) {
  const selector = watch === 'untilOther' ? OPEN_CARD : '.floating-bar'
  const found = page.evaluate(
    ([method, type, shown]) => window.probe[method](type, shown),
    [watch, event, selector],
  )
  // Where acting fails, that is what is told.
  found.catch(() => {})
  await page.evaluate(() => {})
  await act()
  return found
}

async function selectWords(page, nth) {
  const at = await page.evaluate(([words, n]) => window.probe.placeOf(words, n), [WORDS, nth])
  await page.mouse.move(at.left, at.y)
  await page.mouse.down()
  await page.mouse.move(at.right, at.y, { steps: 4 })
  await page.mouse.up()
}

async function benchScripts(browser, house, workspace) {
  const screens = [
    { name: 'sign-in', path: '/sign-in', shown: ['input[type="password"]'], isStranger: true },
    { name: 'articles', path: `/desks/${house.deskId}`, shown: ['main a[href^="/articles/"]'] },
    { name: 'workspace', path: workspace, shown: [TEXT, CARD] },
  ]
  for (const screen of screens) {
    const { scriptBytes } = await firstPaint(browser, house, screen)
    const size = `${(scriptBytes / 1000).toFixed(1)} kB gzip`
    console.log(`script before the first paint, ${screen.name}: ${size}`)
  }
}

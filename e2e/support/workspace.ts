import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works: with the mouse, or with the keyboard alone. */
export type Hand = {
  select: (page: Page, text: Locator, words: string) => Promise<void>
  /** Presses a button by its name, or the key that it shows. */
  press: (
    place: Page | Locator,
    page: Page,
    deed: { button: string | RegExp; key: string },
  ) => Promise<void>
  answer: (page: Page, group: Locator, answer: string) => Promise<void>
}

export const MOUSE: Hand = {
  select: selectByMouse,
  press: async (place, _page, { button }) =>
    place.getByRole('button', { name: button }).first().click(),
  answer: async (_page, group, answer) => group.getByRole('radio', { name: answer }).click(),
}

export const KEYBOARD: Hand = {
  select: selectByKeyboard,
  press: async (_place, page, { key }) => page.keyboard.press(key),
  answer: answerByKeyboard,
}

/** The article, or the source in front, by its title. */
export function textOf(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title })
}

/** The open card. */
export function cardOf(page: Page, number: number): Locator {
  return page.getByLabel(`Claim ${number}`, { exact: true })
}

/** Draws over words with the mouse, from their first letter to their last. */
async function selectByMouse(page: Page, text: Locator, words: string): Promise<void> {
  const ends = await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; at: number }[] = []
    let whole = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('[data-number], [aria-hidden], [data-aside], sup')) continue
      nodes.push({ node, at: whole.length })
      whole += node.nodeValue ?? ''
    }
    const from = whole.indexOf(wanted)
    if (from < 0) return null
    const rectAt = (offset: number) => {
      const found = nodes.findLast((one) => one.at <= offset)
      if (!found) return null
      const range = document.createRange()
      range.setStart(found.node, offset - found.at)
      range.setEnd(found.node, offset - found.at + 1)
      found.node.parentElement?.scrollIntoView({ block: 'center' })
      return range
    }
    const first = rectAt(from)
    const last = rectAt(from + wanted.length - 1)
    const a = first?.getBoundingClientRect()
    const b = last?.getBoundingClientRect()
    if (!a || !b) return null
    return {
      from: { x: a.left + 1, y: a.top + a.height / 2 },
      to: { x: b.right - 1, y: b.top + b.height / 2 },
    }
  }, words)
  if (!ends) throw new Error(`not on the page: ${words}`)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  await page.mouse.up()
}

const STEPS_MAX = 200

/** Walks by sentence, then by word, and extends: the words are read from what is announced. */
async function selectByKeyboard(page: Page, text: Locator, words: string): Promise<void> {
  const announced = text.locator('xpath=following-sibling::output[1]')
  const now = async () => (await announced.textContent()) ?? ''
  const step = async (key: string) => {
    await page.keyboard.press(key)
    return now()
  }
  await text.focus()
  await step('ArrowDown')
  let sentence = await now()
  for (let last = ''; last !== sentence; sentence = await step('ArrowUp')) last = sentence
  for (let steps = 0; !sentence.includes(words); steps += 1) {
    if (steps > STEPS_MAX) throw new Error(`no sentence has: ${words}`)
    sentence = await step('ArrowDown')
  }
  const [first = ''] = words.split(' ')
  let word = await step('ArrowRight')
  for (let steps = 0; !first.startsWith(word); steps += 1) {
    if (steps > STEPS_MAX) throw new Error(`no word begins: ${words}`)
    word = await step('ArrowRight')
  }
  for (let chosen = word; chosen !== words; chosen = await step('Shift+ArrowRight')) {
    if (!words.startsWith(chosen)) throw new Error(`chosen “${chosen}”, not “${words}”`)
  }
}

async function answerByKeyboard(page: Page, group: Locator, answer: string): Promise<void> {
  const wanted = group.getByRole('radio', { name: answer })
  await group.getByRole('radio', { checked: true }).focus()
  for (let steps = 0; steps < 12; steps += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(wanted).toBeChecked()
}

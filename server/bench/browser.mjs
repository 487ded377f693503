import { chromium } from '@playwright/test'
import { findBrowser } from '../../.ci/browser.mjs'
import { CHROMIUM_ARGS } from '../../.ci/chromium-args.mjs'
import { addProbe } from './paint-probe.mjs'

const VIEWPORT = { width: 1440, height: 900 }

/** What a bench waits for on the article's page: its text, a card, the open card. */
export const TEXT = 'article[lang] [data-block-start]'
export const CARD = '[data-claim]'
export const OPEN_CARD = '[data-claim] [role="comment"]'

/** A Chromium that keeps to itself; `null` when none can be had. */
export async function openBrowser() {
  const executablePath = await findBrowser()
  if (executablePath === null) return null
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS })
}

/** A page with an empty cache: of somebody signed in, or of a stranger where `house` is null. */
export async function coldPage(browser, house) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  if (house !== null) {
    const [name, value] = house.cookie.split('=')
    await context.addCookies([{ name, value, url: house.url }])
  }
  const page = await context.newPage()
  await addProbe(page)
  return page
}

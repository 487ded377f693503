import { type LaunchOptions } from '@playwright/test'

/** Chromium keeps to itself: no first-run pages, no calls home. As root it only starts without its sandbox. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How to start the browser: `CHROME_PATH` names the program, else Playwright's own is used. */
export const launchOptions: LaunchOptions = {
  args: process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS,
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
}

import { type LaunchOptions } from '@playwright/test'
import { CHROMIUM_ARGS } from '../../.ci/chromium-args.mjs'

/** How to start the browser: `CHROME_PATH` names the program, else Playwright's own is used. */
export const launchOptions: LaunchOptions = {
  args: [...CHROMIUM_ARGS],
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
}

import { defineConfig } from '@playwright/test'
import { launchOptions } from './support/chromium.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Machines are shared: what takes a second alone has taken fifteen beside other work.
  timeout: 180_000,
  globalTimeout: 2_400_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.STET_E2E_REPORT ?? '../test-results/playwright.json' }],
  ],
  use: {
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Pictures of every step cost a third of the whole run. Whoever needs them asks for them: --trace retain-on-failure.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    actionTimeout: 25_000,
  },
})

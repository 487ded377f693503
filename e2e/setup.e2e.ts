import { startServer } from './support/start-server.ts'
import { expect, test } from './support/test.ts'

test('a new installation is set up in the browser, once, and shows an empty desk that teaches', async ({
  openBrowser,
}) => {
  const fresh = await startServer()
  try {
    const context = await openBrowser({ baseURL: fresh.url })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Set up Stet' })).toBeVisible()
    await expect(page).toHaveTitle('Set up Stet · Stet')
    await expect(page.getByLabel('Your name')).toBeFocused()

    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/Reports need a name/)
    await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/does not look like an/)
    await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      /15 more characters/,
    )
    await expect(page.getByLabel('Name of the desk')).toHaveAccessibleDescription(/needs a name/)

    await page.getByLabel('Your name').fill('Nora Night')
    await page.getByLabel('Email').fill('nora@night.example')
    await page.getByLabel('Password', { exact: true }).fill('too short')
    await expect(page.getByText('6 more characters')).toBeVisible()
    await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps in the harbour')
    await expect(page.getByText('Strength: very good')).toBeVisible()
    await page.getByLabel('Name of the desk').fill('Night desk')
    await page.getByRole('button', { name: 'Set up' }).click()

    await expect(page.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Desk: Night desk/ })).toBeVisible()
    await page.getByRole('button', { name: /^Load an article/ }).click()
    await expect(page.getByRole('dialog', { name: 'Load an article' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('l')
    await expect(page.getByRole('dialog', { name: 'Load an article' })).toBeVisible()

    await page.goto('/setup')
    await expect(page.getByText('Stet has been set up already.')).toBeVisible()
  } finally {
    await fresh.stop()
  }
})

test('of two people who set up at once, one is told that it is done', async ({ openBrowser }) => {
  const fresh = await startServer()
  try {
    const [first, second] = await Promise.all(
      ['Nora', 'Paul'].map(async (name) => {
        const page = await (await openBrowser({ baseURL: fresh.url })).newPage()
        await page.goto('/setup')
        await page.getByLabel('Your name').fill(name)
        await page.getByLabel('Email').fill(`${name}@night.example`)
        await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps in the harbour')
        await page.getByLabel('Name of the desk').fill(`Desk of ${name}`)
        return page
      }),
    )
    if (!first || !second) throw new Error('two pages were opened')
    await first.getByRole('button', { name: 'Set up' }).click()
    await expect(first.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()
    await second.getByRole('button', { name: 'Set up' }).click()
    await expect(second.getByRole('alert').getByText('set up already')).toBeVisible()
    await expect(second.getByLabel('Your name')).toHaveValue('Paul')
  } finally {
    await fresh.stop()
  }
})

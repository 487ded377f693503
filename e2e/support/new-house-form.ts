import { type Page } from '@playwright/test'

export const FIRST_PERSON = {
  name: 'Nora Night',
  email: 'nora@night.example',
  password: 'seven quiet lamps in the harbour',
  deskName: 'Night desk',
}

/** Fills in and sends the page that sets up a new house. */
export async function fillSetup(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(FIRST_PERSON.name)
  await page.getByLabel('Email').fill(FIRST_PERSON.email)
  await page.getByLabel('Password', { exact: true }).fill(FIRST_PERSON.password)
  await page.getByLabel('Name of the desk').fill(FIRST_PERSON.deskName)
  await page.getByRole('button', { name: 'Set up' }).click()
}

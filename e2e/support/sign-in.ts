import { type Locator, type Page } from '@playwright/test'

/** Fills in and sends the sign-in form, of the page or of the dialog over a page. */
export async function signIn(
  place: Page | Locator,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await place.getByLabel('Email').fill(email)
  await place.getByLabel('Password', { exact: true }).fill(password)
  await place.getByRole('button', { name: 'Sign in', exact: true }).click()
}

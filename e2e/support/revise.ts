import { type Page } from '@playwright/test'
import { expect } from './test.ts'

export async function see(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^See what changes/ }).click()
}

export async function store(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Store as revision ${number}`) }).click()
  await expect(page).not.toHaveURL(/\/revise/)
}

export async function expectOutcomes(page: Page, outcomes: Record<string, number>): Promise<void> {
  const list = page.getByRole('list', { name: 'What changes' })
  for (const [name, count] of Object.entries(outcomes)) {
    await expect(list.getByRole('button', { name: `${name} ${count}` })).toBeVisible()
  }
}

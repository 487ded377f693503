import { Article } from '#shared/article/article.ts'
import { violationsOf } from './support/axe.ts'
import { call } from './support/person.ts'
import { expect, test } from './support/test.ts'

const MODES = [
  { name: 'light', options: { colorScheme: 'light' } as const, search: '' },
  { name: 'dark', options: { colorScheme: 'dark' } as const, search: '' },
  { name: 'right to left', options: { colorScheme: 'light' } as const, search: '&dir=rtl' },
]

for (const { name, options, search } of MODES) {
  test(`in ${name}, axe finds nothing where claims are checked and reviewed`, async ({
    desk,
    signedInAs,
  }) => {
    test.setTimeout(180_000)
    const path = `/api/desks/${desk.id}/sample`
    const { id } = await call(desk.admin, { method: 'POST', path }, Article)
    const page = await signedInAs(desk.admin, `/articles/${id}?claim=3${search}`, options)
    const card = page.getByLabel('Claim 3', { exact: true })
    await expect(card.getByText('Identical to the snapshot').first()).toBeVisible()
    expect.soft(await violationsOf(page), 'workspace').toEqual([])
    await page.keyboard.press('d')
    await expect(card.getByRole('radiogroup', { name: 'Is it so?' })).toBeVisible()
    expect.soft(await violationsOf(page), 'verdict').toEqual([])
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Download' })).toBeVisible()
    expect.soft(await violationsOf(page), 'export').toEqual([])
    await page.goto(`/articles/${id}/review?claim=5${search}`)
    await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toBeVisible()
    expect.soft(await violationsOf(page), 'review').toEqual([])
  })
}

import { Article } from '#shared/article/article.ts'
import { WALKS } from './support/axe.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim, STORY } from './support/seed.ts'
import { expect, test } from './support/test.ts'

for (const { name, options, query, look } of WALKS) {
  test(`in ${name}, axe finds nothing where claims are checked and reviewed`, async ({
    desk,
    signedInAs,
  }) => {
    test.setTimeout(180_000)
    const path = `/api/desks/${desk.id}/sample`
    const { id } = await call(desk.admin, { method: 'POST', path }, Article)
    const page = await signedInAs(desk.admin, `/articles/${id}?claim=3&${query}`, options)
    const card = page.getByLabel('Claim 3', { exact: true })
    await expect(card.getByText('Identical to the snapshot').first()).toBeVisible()
    expect.soft(await look(page), 'workspace').toEqual([])
    await page.keyboard.press('d')
    await expect(card.getByRole('radiogroup', { name: 'Is it so?' })).toBeVisible()
    expect.soft(await look(page), 'verdict').toEqual([])
    await page.getByRole('button', { name: 'Export' }).click()
    const preview = page.getByTitle('Preview of the report').contentFrame()
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await look(page), 'export').toEqual([])
    await page.goto(`/articles/${id}/review?claim=5&${query}`)
    await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toBeVisible()
    expect.soft(await look(page), 'review').toEqual([])
  })
  test(`in ${name}, axe finds nothing where a text changes and its claims are settled`, async ({
    desk,
    signedInAs,
  }) => {
    test.setTimeout(180_000)
    const article = await newArticle(desk.admin, desk.id)
    await newClaim(desk.admin, article, 'at least 40 boats')
    await newClaim(desk.admin, article, 'The ferry ran on time')
    const text = STORY.replace('40', '45').replace('The ferry ran on time. ', 'A storm came. ')
    const page = await signedInAs(
      desk.admin,
      `/articles/${article.id}/revise?x=1&${query}`,
      options,
    )
    await page.getByLabel('Text of the article').fill(text)
    expect.soft(await look(page), 'new text').toEqual([])
    await page.getByRole('button', { name: /^See what changes/ }).click()
    await page.getByRole('button', { name: 'Words changed 1' }).click()
    expect.soft(await look(page), 'what changes').toEqual([])
    await page.getByRole('button', { name: /^Store as revision 2/ }).click()
    await expect(page.getByRole('region', { name: 'Its words changed' })).toBeVisible()
    expect.soft(await look(page), 'worklist').toEqual([])
    await page.goto(`/articles/${article.id}?revision=1&${query}`)
    await expect(page.getByRole('link', { name: 'Back to the current text' })).toBeVisible()
    expect.soft(await look(page), 'older text').toEqual([])
  })
}

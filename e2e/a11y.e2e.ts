import { type Locator, type Page } from '@playwright/test'
import { Article } from '#shared/article/article.ts'
import { WALKS } from './support/axe.ts'
import { invite } from './support/new-desk.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim, newSource } from './support/seed.ts'
import { signIn } from './support/sign-in.ts'
import { startServer } from './support/start-server.ts'
import { expect, test } from './support/test.ts'

for (const { name, options, query, look } of WALKS) {
  /** Waits for `shown`, then lets axe look; goes on after a finding, so that one run tells them all. */
  async function check(page: Page, screen: string, shown: Locator) {
    await expect(shown).toBeVisible()
    expect.soft(await look(page), screen).toEqual([])
  }

  test.describe(`in ${name}, axe finds nothing on`, () => {
    test.describe.configure({ timeout: 180_000 })

    test('the pages before sign-in', async ({ desk, openBrowser }) => {
      const page = await (await openBrowser(options)).newPage()
      await page.goto(`/sign-in?${query}`)
      await check(page, 'sign-in', page.getByRole('heading', { name: 'Sign in' }))
      await signIn(page, { email: desk.admin.email, password: 'not this one, surely' })
      await check(page, 'sign-in refused', page.getByText('do not belong together'))
      const draft = { email: `ines-${desk.id}@desk.example`, role: 'editor' } as const
      const link = await invite(desk.admin, desk.id, draft)
      await page.goto(link)
      await page.getByLabel('Password', { exact: true }).fill('lamps')
      await page.getByRole('button', { name: 'Join the desk' }).click()
      await page.getByText(/Strength/).waitFor()
      await check(page, 'invitation', page.getByText('Reports need a name.'))
      await page.goto('/reset')
      await check(page, 'cut link', page.getByRole('heading', { name: 'not complete' }))
      await page.goto('/reset#token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
      await page.reload()
      await check(page, 'reset', page.getByLabel('New password'))
      await page.goto('/nowhere')
      await check(page, 'not found', page.getByRole('heading', { name: 'nothing here' }))
    })

    test('setup', async ({ openBrowser }) => {
      const fresh = await startServer()
      try {
        const page = await (await openBrowser({ ...options, baseURL: fresh.url })).newPage()
        await page.goto(`/setup?${query}`)
        await check(page, 'setup', page.getByLabel('Your name'))
        await page.getByRole('button', { name: 'Set up' }).click()
        await check(page, 'setup with faults', page.getByText('Reports need a name.'))
      } finally {
        await fresh.stop()
      }
    })

    test('articles, empty and full', async ({ desk, signedInAs }) => {
      const page = await signedInAs(desk.admin, `/?${query}`, options)
      await check(page, 'empty desk', page.getByRole('heading', { name: 'Nothing on this desk' }))
      await page.keyboard.press('?')
      await check(page, 'keys', page.getByRole('dialog', { name: 'Keys' }))
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Load an article/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Load', exact: true }).click()
      await check(page, 'loading with faults', dialog.getByText('There is no text yet.'))
      await dialog.getByRole('button', { name: 'File', exact: true }).click()
      await check(page, 'loading a file', dialog.getByText('Choose a file first.'))
      await page.keyboard.press('Escape')

      const checked = await newArticle(desk.admin, desk.id, { title: 'Begun' })
      await newClaim(desk.admin, checked, 'at least 40 boats')
      const article = await newArticle(desk.admin, desk.id, { title: 'Fresh' })
      await newArticle(desk.admin, desk.id, { title: 'کشتیاں', text: 'ایک کشتی۔', language: 'ur' })
      await page.reload()
      await check(page, 'list', page.getByRole('link', { name: 'Begun' }))
      await page.getByRole('button', { name: /^Ada Admin: account/ }).click()
      await check(page, 'user menu', page.getByRole('menuitem', { name: 'Sign out' }))
      await page.keyboard.press('Escape')
      const menu = page.getByRole('button', { name: 'More for Fresh' })
      await menu.click()
      await check(page, 'menu', page.getByRole('menuitem', { name: 'Archive' }))
      await page.getByRole('menuitem', { name: 'Correct the text' }).click()
      await check(page, 'correcting', dialog.getByRole('textbox', { name: 'Text' }))
      await page.keyboard.press('Escape')
      await menu.click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await check(page, 'deleting', page.getByRole('alertdialog'))
      await page.keyboard.press('Escape')
      await menu.click()
      await page.getByRole('menuitem', { name: 'Title, byline, language' }).click()
      await dialog.getByLabel('Title').fill('Mine')
      const path = `/api/articles/${article.id}`
      const change = { method: 'PATCH', body: { title: 'Theirs' }, ifMatch: 1 } as const
      await call(desk.admin, { path, ...change }, Article)
      await dialog.getByRole('button', { name: 'Save' }).click()
      await check(page, 'conflict', dialog.getByRole('button', { name: 'Take theirs' }))
      await dialog.getByRole('button', { name: 'Save mine over it' }).click()
      await check(page, 'message', page.getByRole('status').getByText('The changes are saved.'))
      await page.getByRole('button', { name: 'Archived', exact: true }).click()
      await check(page, 'archive', page.getByRole('heading', { name: 'Nothing is archived' }))
    })

    test('sources', async ({ desk, signedInAs }) => {
      const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources?${query}`, options)
      await check(page, 'no sources', page.getByRole('heading', { name: 'No sources yet' }))
      await page.keyboard.press('l')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await check(page, 'adding with faults', dialog.getByText('The source needs a title.'))
      await page.keyboard.press('Escape')
      const url = 'https://harbour.example/minutes'
      await newSource(desk.admin, desk.id, { title: 'Minutes', publisher: 'Harbour', url })
      await page.reload()
      await check(page, 'sources', page.getByRole('heading', { name: 'Minutes' }))
      const menu = page.getByRole('button', { name: 'More for Minutes' })
      await menu.click()
      await page.getByRole('menuitem', { name: 'Edit what' }).click()
      await check(page, 'editing', dialog.getByLabel('Publisher'))
      await page.keyboard.press('Escape')
      await menu.click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await check(page, 'deleting', page.getByRole('alertdialog'))
    })

    test('members, settings and account', async ({ desk, signedInAs }) => {
      await desk.join('reader')
      const email = `open-${desk.id}@desk.example`
      await invite(desk.admin, desk.id, { email, role: 'editor' })
      const page = await signedInAs(desk.admin, `/desks/${desk.id}/members?${query}`, options)
      await check(page, 'members', page.getByText(email))
      const dialog = page.getByRole('dialog')
      await page.getByRole('button', { name: 'Invite somebody' }).click()
      await check(page, 'inviting', dialog.getByLabel('Email'))
      await dialog.getByLabel('Email').fill(`ivo-${desk.id}@desk.example`)
      await dialog.getByRole('button', { name: 'Make the link' }).click()
      await check(page, 'link', dialog.getByLabel('Link'))
      await dialog.getByRole('button', { name: 'Done' }).click()
      await page.getByRole('button', { name: 'More for Rosa Reader' }).click()
      await page.getByRole('menuitem', { name: 'Make a link' }).click()
      await check(page, 'reset link', dialog)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More for Rosa Reader' }).click()
      await page.getByRole('menuitem', { name: 'Remove from' }).click()
      await check(page, 'removing', page.getByRole('alertdialog'))
      await page.keyboard.press('Escape')

      await page.goto(`/desks/${desk.id}/settings`)
      await page.getByLabel('Name').fill('')
      await check(page, 'settings with a fault', page.getByText('The desk needs a name.'))
      await page.goto('/account')
      await page.getByRole('button', { name: 'Change the password' }).click()
      await check(page, 'account with faults', page.getByText('This is needed.'))
      await page.getByRole('button', { name: 'New token' }).click()
      await dialog.getByLabel('What it is for').fill('nightly report')
      await check(page, 'new token', dialog.getByLabel('Desk'))
      await dialog.getByRole('button', { name: 'Make the token' }).click()
      await check(page, 'token', dialog.getByLabel('Token for nightly report'))
      await dialog.getByRole('button', { name: 'Done' }).click()
      await check(page, 'tokens', page.getByText('never used'))
    })

    test('what a reader sees, and the end of a session', async ({ desk, signedInAs }) => {
      await newArticle(desk.admin, desk.id, { title: 'The story' })
      const reader = await desk.join('reader')
      const page = await signedInAs(reader, `/desks/${desk.id}/members?${query}`, options)
      await check(page, 'members', page.getByLabel('Role of Ada Admin'))
      await page.goto(`/desks/${desk.id}/settings`)
      await check(page, 'settings', page.getByRole('button', { name: 'Save' }))
      await page.goto('/')
      await page.getByRole('button', { name: 'More for The story' }).click()
      await check(page, 'menu', page.getByRole('menuitem', { name: 'Archive' }))
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Load an article/ }).focus()
      await check(page, 'tip', page.getByText('may do this.').filter({ visible: true }))
      await page.goto('/account')
      await page.getByRole('button', { name: 'New token' }).click()
      await page.getByLabel('What it is for').fill('nightly report')
      await reader.http.delete('/api/session')
      await page.keyboard.press('Enter')
      const gate = page.getByRole('dialog', { name: 'Your session has ended' })
      await check(page, 'session ended', gate)
    })
  })
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { OEmbed, Publication } from '#shared/publication/publication.ts'
import { seedCanaries } from '../testing/canaries.ts'
import { addArticle } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('embeds on %s', (engine) => {
  let house: TestHouse
  let editor: TestPerson
  let article: Article
  let link: string

  beforeAll(async () => {
    house = await openTestHouse(engine)
    const deskId = await addDesk(house)
    editor = await addPerson(house, 'CANARY-EDITOR', deskId, 'editor')
    const reviewer = await addPerson(house, 'CANARY-REVIEWER', deskId, 'reviewer')
    article = await addArticle(editor, deskId)
    await seedCanaries({ editor, reviewer }, article)
    link = (await publish(0)).url ?? ''
  })
  afterAll(() => house.close())

  async function publish(version: number, note?: string): Promise<Publication> {
    const path = `/api/articles/${article.id}/publication`
    const answer = await editor.call('POST', path, { note }, { 'if-match': `"${version}"` })
    return Publication.parse(await answer.json())
  }
  const get = (path: string, headers: Record<string, string> = {}) =>
    callerOf(house, { origin: '' })('GET', path, undefined, headers)
  const pathOf = (more: string) => `${new URL(link).pathname}${more}`
  const oembed = (url: string, more = '') =>
    get(`/api/oembed?url=${encodeURIComponent(url)}${more}`)

  test('nothing that the desk keeps is in the page, the cards, oEmbed or what is stored', async () => {
    const all = await Promise.all(
      [
        get(pathOf('')),
        get(pathOf('/embed')),
        get(pathOf('/claims/1/embed')),
        get(pathOf('/claims/3/embed')),
        oembed(link),
        oembed(`${link}#claim-1`),
        editor.call('GET', `/api/articles/${article.id}/publication/cards`),
      ].map(async (answer) => {
        expect((await answer).status).toBe(200)
        return (await answer).text()
      }),
    )
    const stored = await house.db.read.selectFrom('publication_version').selectAll().execute()
    const claims = await house.db.read.selectFrom('publication_claim').selectAll().execute()
    const text = `${all.join('\n')}${JSON.stringify(stored)}${JSON.stringify(claims)}`
    expect(text).toContain('Not so.')
    expect(text.match(/CANARY-\w+/g)).toBeNull()
  })

  test('a card has the claim, both answers, who is said to have said it, and the way to all of it', async () => {
    const answer = await get(pathOf('/claims/1/embed'))
    const page = await answer.text()
    expect(page).toMatch(/<p class="verdict unproven"><svg [^]*<\/svg> Unproven/)
    expect(page).toContain('at least 206 fighters')
    expect(page).toContain('Said by <bdi>a source known to the desk</bdi>. Was it said? Confirmed.')
    expect(page).toContain('Checked 2 Mar 2026')
    expect(page).toContain(`href="${link}#claim-1" target="_blank" rel="noopener"`)
    expect(page).not.toMatch(/<script/)
  })

  test('it may be framed everywhere, and runs nothing there', async () => {
    const cross = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }
    const answer = await get(pathOf('/claims/1/embed'), cross)
    expect(answer.status).toBe(200)
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'public, max-age=60',
    })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox$/,
    )
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  test.each(['/claims/2/embed', '/claims/99/embed', '/claims/x/embed', '/claims/01/embed'])(
    'there is no card at %s',
    async (more) => {
      const answer = await get(pathOf(more))
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('fighters')
    },
  )

  test('oEmbed frames the card of what its address means', async () => {
    const answer = await oembed(`${link}#claim-1`, '&maxwidth=320&maxheight=190')
    expect(answer.status).toBe(200)
    const { html, ...rest } = OEmbed.parse(await answer.json())
    expect(rest).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Fact check, unproven: at least 206 fighters (World desk)',
      provider_name: 'World desk',
      width: 320,
      height: 190,
    })
    expect(html).toBe(
      `<iframe src="${link}/claims/1/embed" width="320" height="190" title="${rest.title}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" frameborder="0"></iframe>`,
    )
    const whole = OEmbed.parse(await (await oembed(link)).json())
    expect(whole.html).toContain(`src="${link}/embed"`)
    const page = await (await get(pathOf(''))).text()
    const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? []
    const found = new URL(href.replaceAll('&amp;', '&'))
    expect((await get(`${found.pathname}${found.search}`)).status).toBe(200)
  })

  test.each([
    ['another house', 'https://elsewhere.example/p/abcdefghijklmnopqrstuvwxyz', '', 422],
    ['no address', 'x', '', 422],
    ['another page of this house', 'http://localhost:4180/articles/1', '', 422],
    ['an unknown link', 'http://localhost:4180/p/abcdefghijklmnopqrstuvwxyz', '', 404],
    ['XML', 'http://localhost:4180/p/abcdefghijklmnopqrstuvwxyz', '&format=xml', 501],
    ['no width', 'http://localhost:4180/p/abcdefghijklmnopqrstuvwxyz', '&maxwidth=0', 422],
  ])('oEmbed refuses %s', async (_name, url, more, status) => {
    expect((await oembed(url, more)).status).toBe(status)
  })

  test('a card is always of the present version, and says so', async () => {
    house.clock.forward(3_600_000)
    await publish(1, 'Again.')
    const page = await (await get(pathOf('/claims/1/embed'))).text()
    expect(page).toContain('Updated 2 Mar 2026')
    expect((await oembed(`${link}#claim-2`)).status).toBe(404)
  })

  test('what is withdrawn is not embedded any more', async () => {
    const path = `/api/articles/${article.id}/publication/withdraw`
    await editor.call('POST', path, { reason: 'Taken back.' }, { 'if-match': '"2"' })
    expect((await oembed(link)).status).toBe(404)
    const cards = await editor.call('GET', `/api/articles/${article.id}/publication/cards`)
    expect(await cards.json()).toEqual({ items: [] })
    expect(house.errors).toEqual([])
  })
})

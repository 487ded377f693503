import { createServer } from 'node:http'
import { Source } from '#shared/source/source.ts'
import { call } from './support/person.ts'
import { newArticle } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { serveWebPage } from './support/web-page.ts'

/** Counts whoever comes: nothing of an imported page may ask for anything. */
async function startCanary() {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { at: `http://127.0.0.1:${port}`, hits: () => hits, close: () => server.close() }
}

function hostilePage(at: string): string {
  const sets = `window.canary=1;fetch('${at}/script')`
  return `<!doctype html><html lang="en"><head><title>The harbour story</title>
<script>${sets}</script><script src="${at}/script.js"></script><link rel="stylesheet" href="${at}/style.css">
<meta http-equiv="refresh" content="0;url=${at}/refresh"><base href="${at}/"><style>@import "${at}/import.css";</style></head>
<body onload="${sets}"><article><h1 onclick="${sets}">The harbour story</h1>
<p>The harbour office said that at least 40 boats stayed in port on Monday. <img src="${at}/pixel.gif" onerror="${sets}"
srcset="${at}/a.png 2x"> <a href="javascript:${sets}">A link that acts</a> and <a href="data:text/html,<script>${sets}</script>">one with data</a>.</p>
<p>Written so: &lt;script&gt;window.canary=1&lt;/script&gt; and {{7*7}} stays as it is written, word for word, in the text.</p>
<svg onload="${sets}"><script>${sets}</script><image href="${at}/svg.png"/><foreignObject><p>Drawn words</p></foreignObject></svg>
<iframe src="${at}/frame" srcdoc="<script>parent.canary=1</script>"></iframe><object data="${at}/object"></object><embed src="${at}/embed">
<video src="${at}/film" poster="${at}/poster"></video><form action="${at}/form"><input name="getElementById"><button formaction="${at}/b">Go</button></form>
<p style="background:url(${at}/background)">Nobody was hurt, the office wrote, and the ferry ran on time with a crew of nine people.</p></article></body></html>`
}

test('a page full of traps shows its words alone, runs nothing and asks for nothing', async ({
  desk,
  signedInAs,
}) => {
  const canary = await startCanary()
  const web = await serveWebPage(hostilePage(canary.at))
  try {
    const article = await newArticle(desk.admin, desk.id)
    const body = { url: web.url }
    const path = `/api/desks/${desk.id}/sources`
    const source = await call(desk.admin, { method: 'POST', path, body }, Source)
    const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    const text = page.getByRole('article', { name: source.title })
    await expect(text).toContainText('at least 40 boats stayed in port on Monday.')
    await expect(text).toContainText('<script>window.canary=1</script> and {{7*7}}')
    const strange = await text.evaluate(
      (shown) =>
        [...shown.querySelectorAll('*')].filter(
          (one) =>
            /^(script|img|svg|iframe|object|embed|video|form|input|link|style|base|meta)$/.test(
              one.localName,
            ) || [...one.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
    )
    expect(strange).toBe(0)
    expect(await page.evaluate(() => 'canary' in window)).toBe(false)
    expect(asked.filter((url) => url.startsWith(canary.at))).toEqual([])
    expect(canary.hits()).toBe(0)
  } finally {
    await web.close()
    canary.close()
  }
})

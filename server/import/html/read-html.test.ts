import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UnreadableError } from '../reader.ts'
import { readPage as read } from './html-page.fixture.ts'

const SENTENCE =
  'The ministry said on Monday that at least 206 people had been killed in the floods, most of them in the north. '
const PARAGRAPH = `<p>${SENTENCE.repeat(2)}</p>`

/** A news page with all that stands around an article. */
const NEWS = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Floods kill 206 in the north | The Daily Bugle</title>
<meta property="og:title" content="Floods kill 206 in the north &#8211; The Daily Bugle">
<meta property="og:site_name" content="The Daily Bugle"><meta property="og:image" content="https://tracker.example/a.png">
<meta property="article:published_time" content="2024-05-01T10:00:00+0200">
<link rel="canonical" href="/news/1?x=1#part"><link rel="stylesheet" href="https://tracker.example/a.css">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
{"@type":["NewsArticle"],"author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}],"dateModified":"2024-05-02"}]}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><header><h1>Floods kill 206 in the north</h1>
<p class="standfirst">Rescue workers say that many more people are missing after the dam broke.</p>
<div class="byline">By <a rel="author" href="x">Ann Lee</a><time datetime="2024-05-01">1 May</time></div></header>
<figure><img src="https://tracker.example/x.png" srcset="https://tracker.example/y.png 2x"><figcaption>A flooded street. <span class="credit">Photo: AP</span></figcaption></figure>
<div class="body">${PARAGRAPH}${PARAGRAPH}<h2>Figures</h2><table><tr><th>Province<th>Dead<tr><td>North<td>206</table>
<ul><li>One fact is here</li><li>Another fact</li></ul><iframe src="https://tracker.example/f"></iframe>${PARAGRAPH}
<blockquote><p>We have lost everything.</p></blockquote>${PARAGRAPH}
<div class="related"><h3>Related</h3><ul><li><a href="x">Other story one</a></li><li><a href="y">Other story two</a></li></ul></div>
${PARAGRAPH}</div></article></main><aside><p>Most read stories</p></aside><footer>© The Daily Bugle</footer></body></html>`

describe('a news page', () => {
  test('gives its article with headline, standfirst, byline, caption, table, list and quotation, without menus', async () => {
    const { text, blocks } = await read(NEWS)
    const long = SENTENCE.repeat(2).trim()
    expect(
      blocks.map(
        ({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`,
      ),
    ).toEqual([
      'heading1 Floods kill 206 in the north',
      'paragraph Rescue workers say that many more people are missing after the dam broke.',
      'paragraph By Ann Lee 1 May',
      'caption A flooded street. Photo: AP',
      `paragraph ${long}`,
      `paragraph ${long}`,
      'heading2 Figures',
      'table-cell Province',
      'table-cell Dead',
      'table-cell North',
      'table-cell 206',
      'list-item1 One fact is here',
      'list-item1 Another fact',
      `paragraph ${long}`,
      'block-quote We have lost everything.',
      `paragraph ${long}`,
      `paragraph ${long}`,
    ])
  })

  test('tells its title, authors, publisher, days, language and address', async () => {
    const { metadata, dir } = await read(NEWS, { url: 'https://bugle.example/a/b' })
    expect(metadata).toEqual({
      title: 'Floods kill 206 in the north',
      author: 'Ann Lee, Bo Ek',
      publisher: 'The Daily Bugle',
      publishedAt: '2024-05-01T10:00:00+02:00',
      modifiedAt: '2024-05-02',
      language: 'en-GB',
      canonicalUrl: 'https://bugle.example/news/1?x=1',
      mail: null,
    })
    expect(dir).toBe('ltr')
  })

  test('is read whole on demand', async () => {
    const { text } = await read(NEWS, { isWholePage: true })
    expect(text).toMatch(/^Home\n\nWorld\n\nFloods kill 206/)
    expect(text).toContain('Other story one')
    expect(text).toMatch(/Most read stories\n\n© The Daily Bugle$/)
  })

  test('D35: leaves no address of a picture, style, frame or tracker behind', async () => {
    for (const isWholePage of [false, true]) {
      const found = await read(NEWS, { isWholePage, url: 'https://bugle.example/' })
      expect(JSON.stringify(found)).not.toContain('tracker.example')
      expect(found.warnings.map(({ code }) => code)).toEqual(['pictures-left-out'])
    }
  })

  test('that shows no headline but declares one begins with it', async () => {
    const page = `<meta property="og:title" content="A declared headline"><nav><a href=x>Home</a></nav>${PARAGRAPH.repeat(3)}`
    const { text, blocks } = await read(page)
    expect(text).toMatch(/^A declared headline\n\nThe ministry/)
    expect(blocks[0]).toEqual({ kind: 'heading', start: 0, end: 19, level: 1 })
  })

  test('of which less than half is article says so', async () => {
    const menu = `<nav>${'<p><a href=x>Another story altogether</a></p>'.repeat(100)}</nav>`
    const { text, warnings } = await read(`<h1>Head</h1>${PARAGRAPH.repeat(4)}${menu}`)
    expect(text).not.toContain('Another story')
    expect(warnings.map(({ code }) => code)).toEqual(['extraction-narrow'])
  })
})

test('a page from right to left keeps its letters and says its direction', async () => {
  const page =
    '<html lang="ur" dir="rtl"><h1>سیلاب سے 206 ہلاک</h1><p>وزارت نے پیر کو کہا۔&rlm; &#1575;&#x6CC;ک</p>'
  const { text, dir, metadata } = await read(page)
  expect(text).toBe('سیلاب سے 206 ہلاک\n\nوزارت نے پیر کو کہا۔\u200F ایک')
  expect({ dir, language: metadata.language }).toEqual({ dir: 'rtl', language: 'ur' })
})

test.each([
  '<p hidden>no</p>',
  '<p style="color:red; DISPLAY : none !important">no</p>',
  '<p style="visibility:hidden">no</p>',
  '<p style="opacity:0">no</p>',
  '<p style="font-size:0px">no</p>',
  '<dialog>no</dialog>',
])('words that are not seen are left out, and it is said: %s', async (hidden) => {
  const { text, warnings } = await read(`<p>seen</p>${hidden}<p>too</p>`, { isWholePage: true })
  expect(text).toBe('seen\n\ntoo')
  expect(warnings.map(({ code }) => code)).toEqual(['hidden-text-left-out'])
})

test('words that only screen readers pass over are seen and kept', async () => {
  const page = '<p>a</p><p aria-hidden="true">b</p><p style="opacity:0.5">c</p>'
  expect((await read(page)).text).toBe('a\n\nb\n\nc')
})

test('struck-out words are listed and not part of the text', async () => {
  const page =
    '<p>Floods killed <del datetime="2024-05-01">12</del> 14 in <s>the <b>south</b></s> north.</p>'
  const { text, changes, warnings } = await read(page)
  expect(text).toBe('Floods killed 14 in north.')
  expect(changes).toEqual([
    { kind: 'deletion', author: null, at: '2024-05-01', text: '12', range: { start: 13, end: 13 } },
    { kind: 'deletion', author: null, at: null, text: 'the south', range: { start: 19, end: 19 } },
  ])
  expect(warnings.map(({ code }) => code)).toEqual(['changes-accepted'])
})

test.each([
  ['', 'no-text'],
  ['<title>Only a title</title>', 'no-text'],
  ['<img src=x><script>x</script><!-- x --><p>&nbsp;</p>', 'no-text'],
  ['<p hidden>x</p>', 'no-text'],
  ['%PDF-1.7 <html><p>x', 'wrong-kind'],
  ['PK\u0003\u0004<html>', 'wrong-kind'],
  [`${'<div>'.repeat(1_000_000)}x`, 'too-big'],
  [`<p ${'a=b '.repeat(1_000_000)}>x`, 'too-big'],
  ['<p a b c d>x'.repeat(300_000), 'too-big'],
  [`<!--${'x'.repeat(10_000_000)}`, 'no-text'],
])('E33: a page without words, or made to exhaust, is refused (%#)', async (page, code) => {
  const error: unknown = await read(page).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UnreadableError)
  expect(error).toMatchObject({ code })
})

test('a text tells which version of what read it', async () => {
  const manifest = readFileSync(
    path.join(import.meta.dirname, '../../../node_modules/@mozilla/readability/package.json'),
    'utf8',
  )
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  expect((await read('x')).reader).toBe(`html/1 (readability ${version})`)
})

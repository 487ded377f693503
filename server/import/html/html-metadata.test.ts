import { expect, test } from 'vitest'
import { readHtmlDate } from './html-date.ts'
import { readHtmlMetadata } from './html-metadata.ts'
import { readHtmlTree } from './html-tree.ts'

const jsonLd = (data: string) => `<script type="application/ld+json">${data}</script>`

test.each<[string, string, object]>([
  [
    'a window title without its site',
    '<title>Floods kill 206 in north | Bugle</title>',
    { title: 'Floods kill 206 in north' },
  ],
  ['a window title with a bar of its own', '<title>A | B</title>', { title: 'A | B' }],
  [
    'a window title with a dash of its own',
    '<title>Floods – and what comes next now</title>',
    { title: 'Floods – and what comes next now' },
  ],
  ['a heading before a window title', '<title>Bugle</title><h1>Floods</h1>', { title: 'Floods' }],
  [
    'a declared title before a heading',
    '<meta property=og:title content="Declared"><h1>Shown</h1>',
    { title: 'Declared' },
  ],
  ['no title from a drawing', '<svg><title>Icon</title></svg><p>x', { title: null }],
  ['an author', '<meta name=author content=" Ann\n Lee ">', { author: 'Ann Lee' }],
  [
    'several authors',
    '<meta name=author content=Ann><meta name=author content=Bo><meta name=author content=Ann>',
    { author: 'Ann, Bo' },
  ],
  [
    'no address for an author',
    `<meta property=article:author content="https://social.example/ann">${jsonLd('{"@type":"NewsArticle","author":"Ann"}')}`,
    { author: 'Ann' },
  ],
  ['an author that only the page shows', '<p class="byline">By Ann Lee</p>', { author: 'Ann Lee' }],
  [
    'a publisher from its data',
    jsonLd('[{"@type":"Report","publisher":{"name":"Bugle"},"inLanguage":"ur"}]'),
    { publisher: 'Bugle', language: 'ur' },
  ],
  [
    'a day from its data',
    jsonLd('{"@type":"BlogPosting","datePublished":"2024-05-01T10:00:00Z"}'),
    { publishedAt: '2024-05-01T10:00:00Z' },
  ],
  [
    'a day that is marked',
    '<time datetime=2023-01-01>x</time><time itemprop=datePublished datetime=2024-05-01>x</time>',
    { publishedAt: '2024-05-01' },
  ],
  [
    'the one day that is shown',
    '<time datetime=2024-05-01>x</time>',
    { publishedAt: '2024-05-01' },
  ],
  [
    'no day where several are shown',
    '<time datetime=2024-05-01>x</time><time datetime=2024-05-02>x</time>',
    { publishedAt: null },
  ],
  [
    'a language',
    '<html lang="ur-PK"><meta property=og:locale content=en_US>',
    { language: 'ur-PK' },
  ],
  ['a locale', '<meta property=og:locale content=en_US>', { language: 'en-US' }],
  ['no language that is none', '<html lang="the best one">', { language: null }],
  ['data that is broken', jsonLd('{"@type":"NewsArticle",'), { author: null }],
  ['data that is nested without end', jsonLd('['.repeat(100_000)), { author: null }],
  [
    'data of other kinds',
    jsonLd(
      '{"@type":"NewsArticle","author":[1,null,{"name":2}],"datePublished":7,"headline":["x"]}',
    ),
    { author: null, publishedAt: null },
  ],
  ['data about something else', jsonLd('{"@type":"Product","author":"Ann"}'), { author: null }],
])('metadata of a page: %s', (_name, page, expected) => {
  expect(readHtmlMetadata(readHtmlTree(page), undefined).metadata).toMatchObject(expected)
})

test.each([
  ['<link rel="canonical" href="/a?b#c">', 'https://x.test/a?b'],
  ['<link rel="alternate canonical" href="https://y.test/a">', 'https://y.test/a'],
  ['<base href="https://y.test/d/"><link rel=canonical href=a>', 'https://y.test/d/a'],
  ['<meta property="og:url" content="https://y.test/a">', 'https://y.test/a'],
  ['<link rel=canonical href="javascript:x"><meta property="og:url" content="data:x">', null],
  ['<link rel=canonical href="https://user:secret@y.test/">', null],
  ['<link rel=stylesheet href="https://y.test/">', null],
])('the address by which a page calls itself: %s', (page, expected) => {
  expect(readHtmlMetadata(readHtmlTree(page), 'https://x.test/z').metadata.canonicalUrl).toBe(
    expected,
  )
})

test('a relative address of a file from nowhere is none', () => {
  const page = readHtmlTree('<link rel=canonical href="/a">')
  expect(readHtmlMetadata(page, undefined).metadata.canonicalUrl).toBeNull()
})

test.each([
  ['2024-05-01', '2024-05-01'],
  ['2024-05-01T10:00', '2024-05-01T10:00:00'],
  ['2024-05-01 10:00:05+0530', '2024-05-01T10:00:05+05:30'],
  ['2024-05-01T10:00:05.120z', '2024-05-01T10:00:05.120Z'],
  ['2024-02-30', '2024-02-30'],
  ['Wed, 01 May 2024 10:00:00 GMT', '2024-05-01T10:00:00Z'],
  ['1 May 2024 10:00:00 +0200', '2024-05-01T08:00:00Z'],
  ['May 1st, 2024', 'May 1st, 2024'],
  ['  ', null],
  ['x'.repeat(200), 'x'.repeat(100)],
])('the day %j is told as %j', (words, expected) => {
  expect(readHtmlDate(words)).toBe(expected)
})

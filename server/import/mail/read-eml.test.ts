import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { emlDate } from './eml-date.ts'
import { readEml } from './read-eml.ts'
import { type ReadOptions, type UnreadableCode } from '../reader.ts'

const HEAD = 'From: Ann <ann@example.org>\nDate: Wed, 4 Apr 2012 22:22:42 -0700 (PDT)\n'

async function read(mail: string | Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const bytes = typeof mail === 'string' ? Buffer.from(mail, 'latin1') : mail
  return ReadDocument.parse(await readEml(bytes, options))
}

const body = (type: string, words: string) => `${HEAD}Content-Type: ${type}\n\n${words}`
const quotedPrintable = (type: string, words: string) =>
  `${HEAD}Content-Type: ${type}\nContent-Transfer-Encoding: quoted-printable\n\n${words}`
const codesOf = ({ warnings }: ReadDocument) => warnings.map(({ code }) => code)
const blocksOf = ({ text, blocks }: ReadDocument) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])

function multipart(kind: string, ...parts: string[]): string {
  const inside = parts.map((part) => `--b\n${part}\n`).join('')
  return `Content-Type: multipart/${kind}; boundary=b\n\n${inside}--b--\n`
}

test('the library that takes mail apart is the one that the reader names', async () => {
  const file = path.join(import.meta.dirname, '../../../node_modules/postal-mime/package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8'))
  expect((await read(`${HEAD}\nHi`)).reader).toBe(`eml/1 (postal-mime ${version})`)
})

test('people, times and subject are what the headers say', async () => {
  const { metadata } = await read(
    'From: =?utf-8?Q?Zo=C3=AB_Lee?= <zoe@example.org>\nTo: "Roe, Al" <al@example.org>, bo@example.org\nTo: cy@example.org\nCc: Team: di@example.org, Ed <ed@example.org>;\nSubject: =?windows-1252?Q?=93So=94?=\n  =?koi8-r?B?8NLJ18XU?=\nSubject: second\nDate: Wed, 4 Apr 2012 22:22:42 -0700 (PDT)\n\nHi',
  )
  expect(metadata).toMatchObject({
    title: '“So”Привет',
    author: 'Zoë Lee',
    publishedAt: '2012-04-05T05:22:42Z',
    mail: {
      from: 'Zoë Lee <zoe@example.org>',
      to: ['"Roe, Al" <al@example.org>', 'bo@example.org', 'cy@example.org'],
      cc: ['di@example.org', 'Ed <ed@example.org>'],
      sentAt: '2012-04-05T05:22:42Z',
      subject: '“So”Привет',
    },
  })
})

test('a list of more addresses than are kept is cut, and says so', async () => {
  const mail = await read(`${HEAD}To: ${'al@example.org, '.repeat(10_000)}\n\nHi`)
  expect(mail.metadata.mail?.to.length).toBe(6_250)
  expect(codesOf(mail)).toEqual(['parts-left-out'])
})

test('a mail that says nothing of itself is read for its words', async () => {
  const { metadata, text } = await read('Received: from somewhere\nDate: yesterday\n\nHi')
  expect(text).toBe('Hi')
  expect(metadata).toMatchObject({ title: null, author: null, publishedAt: null })
  expect(metadata.mail).toEqual({ from: '', to: [], cc: [], sentAt: 'yesterday', subject: '' })
})

test.each([
  ['Thu, 04 May 2023 10:06:11 -0400', '2023-05-04T14:06:11Z'],
  ['4 May 2023 10:06 GMT', '2023-05-04T10:06:00Z'],
  ['Fri, 21 Nov 97 09:55:06 EST', '1997-11-21T14:55:06Z'],
  ['21 Nov 03 09:55:06 +0530 (a) (b)', '2003-11-21T04:25:06Z'],
  ['Tue, 4 May 2023 10:06:11', '2023-05-04T10:06:11'],
  ['Tue, 4 May 2023 10:06:11 IST', '2023-05-04T10:06:11'],
  ['31 Feb 2023 10:06:11 +0000', null],
  ['1 Foo 2023 10:06:11 +0000', null],
  ['1 May 2023 25:06:11 +0000', null],
  ['12', null],
])('the date %s is understood or left alone', (header, iso) => {
  expect(emlDate(header)).toBe(iso)
})

test.each<[string, string, string]>([
  [
    'UTF-8',
    quotedPrintable('text/plain; charset=utf-8', 'caf=C3=A9 =E2=80=9Cso=E2=80=9D'),
    'café “so”',
  ],
  ['Windows-1252', quotedPrintable('text/plain; charset=windows-1252', '=93so=94'), '“so”'],
  [
    'Latin 1 as mail programs mean it',
    body('text/plain; charset=ISO-8859-1', '\x93so\x94'),
    '“so”',
  ],
  ['Windows-1251', body('text/plain; charset=windows-1251', '\xCF\xF0\xE8'), 'При'],
  ['ISO-2022-JP', body('text/plain; charset=ISO-2022-JP', '\x1B$B%=\x1B(B'), 'ソ'],
  ['GB 18030', body('text/plain; charset=gb18030', '\xC4\xE3\xBA\xC3'), '你好'],
  ['Shift JIS by its number', body('text/plain; charset=cp932', '\x83\x5C'), 'ソ'],
  ['UTF-8 that says nothing', body('text/plain', 'caf\xC3\xA9'), 'café'],
  ['UTF-8 that calls itself ASCII', body('text/plain; charset=us-ascii', 'caf\xC3\xA9'), 'café'],
  ['base64', `${HEAD}Content-Transfer-Encoding: base64\n\nSGkg\nSm9lLg==\n`, 'Hi Joe.'],
])('%s is read', async (_what, mail, text) => {
  const mailRead = await read(mail)
  expect(mailRead.text).toBe(text)
  expect(mailRead.warnings).toEqual([])
})

test.each([
  ['an encoding that nobody knows', body('text/plain; charset=x-klingon', 'a\xE9b')],
  ['bytes that do not fit', body('text/plain; charset=utf-8', 'a\xE9b')],
  ['bytes without an encoding', body('text/plain', 'a\xE9b')],
])('%s leaves a mark and a warning', async (_what, mail) => {
  const mailRead = await read(mail)
  expect(mailRead.text).toBe('a\uFFFDb')
  expect(codesOf(mailRead)).toEqual(['letters-unknown'])
})

test('a subject in letters that nobody knows is told', async () => {
  const mail = await read(`${HEAD}Subject: =?x-klingon?Q?a?=\n\nHi`)
  expect(codesOf(mail)).toEqual(['letters-unknown'])
  expect(codesOf(await read(`${HEAD}Subject: caf\xE9\n\nHi`))).toEqual(['letters-unknown'])
  expect(codesOf(await read(`${HEAD}Subject: =?utf-8*fr?Q?=C3=A9?=\n\nHi`))).toEqual([])
})

test('an agreed encoding is used only where none is declared', async () => {
  const agreed = { encoding: 'windows-1252' } as const
  const chosen = await read(body('text/plain', 'caf\xE9'), agreed)
  expect([chosen.text, ...codesOf(chosen)]).toEqual(['café', 'encoding-chosen'])
  const declared = await read(body('text/plain; charset=koi8-r', '\xF0'), agreed)
  expect([declared.text, ...codesOf(declared)]).toEqual(['П'])
})

test('quoted lines are block quotes without their marks, and a signature stays', async () => {
  const letter = [
    'I do not think so. This line is wrapped where the mail program wrapped it, so',
    'that it goes on here.',
    '',
    'On Monday Bo wrote:',
    '> first',
    '>> deeper',
    '> > deepest',
    '>old style',
    '>',
    '>50 people were there.',
    '>= 3 of them sang.',
    '-- ',
    'Ann',
    'Reporter',
  ]
  expect(blocksOf(await read(`${HEAD}\n${letter.join('\r\n')}`))).toEqual([
    [
      'paragraph',
      'I do not think so. This line is wrapped where the mail program wrapped it, so that it goes on here.',
    ],
    ['paragraph', 'On Monday Bo wrote:'],
    ['block-quote', 'first'],
    ['block-quote', 'deeper'],
    ['block-quote', 'deepest'],
    ['block-quote', 'old style'],
    ['paragraph', '>50 people were there.'],
    ['paragraph', '>= 3 of them sang.'],
    ['paragraph', '--'],
    ['paragraph', 'Ann'],
    ['paragraph', 'Reporter'],
  ])
})

test('flowed lines go together, quotes at their depth, and a signature begins anew', async () => {
  const letter = 'One \ntwo\n stuffed\n>> deep \n>> er\n> less \nnone \n-- \nAnn'
  expect(blocksOf(await read(body('text/plain; format=flowed', letter)))).toEqual([
    ['paragraph', 'One two'],
    ['paragraph', 'stuffed'],
    ['block-quote', 'deep er'],
    ['block-quote', 'less'],
    ['paragraph', 'none'],
    ['paragraph', '--'],
    ['paragraph', 'Ann'],
  ])
  const joined = await read(body('text/plain; format=flowed; delsp=yes', 'Donau \ndampf'))
  expect(joined.text).toBe('Donaudampf')
})

test('lines that a mailbox escaped are as they were', async () => {
  const mailbox = await read(`From ann Mon Jan  1 00:00:00 2024\n${HEAD}\n>From here on`)
  expect(blocksOf(mailbox)).toEqual([['paragraph', 'From here on']])
})

const PAGE =
  '<html><head><meta charset=koi8-r></head><body><h1>Top</h1><p>caf\xE9</p></body></html>'

test('a mail that is only a page is read as one, in the letters that the mail declares', async () => {
  const mail = await read(body('text/html; charset=iso-8859-1', PAGE))
  expect(blocksOf(mail)).toEqual([
    ['heading', 'Top'],
    ['paragraph', 'café'],
  ])
})

test('of several forms of a mail the plain one counts, unless it is empty', async () => {
  const html = `Content-Type: text/html; charset=iso-8859-1\n\n${PAGE}`
  const both = await read(
    HEAD + multipart('alternative', 'Content-Type: text/plain\n\nPlain', html),
  )
  expect(both.text).toBe('Plain')
  const empty = await read(HEAD + multipart('alternative', 'Content-Type: text/plain\n\n \n', html))
  expect(empty.text).toBe('Top\n\ncafé')
})

test('parts that follow each other are all read; what a page says of changes stands where it was', async () => {
  const mail = await read(
    HEAD +
      multipart(
        'mixed',
        'Content-Type: text/plain\n\nFirst.',
        'Content-Type: text/html\n\n<p>Now <ins>new</ins> words</p>',
        'Content-Type: text/plain\n\nLast.',
      ),
  )
  expect(mail.text).toBe('First.\n\nNow new words\n\nLast.')
  for (const { range, text } of mail.changes)
    expect(mail.text.slice(range.start, range.end)).toBe(text)
})

test('what came with a mail is named and not opened', async () => {
  const mail = await read(
    HEAD +
      multipart(
        'mixed',
        'Content-Type: text/plain\n\nSee files.',
        'Content-Type: application/pdf; name="=?utf-8?Q?caf=C3=A9.pdf?="\n\n%PDF',
        "Content-Disposition: attachment; filename*=utf-8''na%C3%AFve.txt\n\nNot this.",
        'Content-Type: text/plain; name=notes.txt\n\nNor this.',
        'Content-Type: message/rfc822\n\nSubject: inner\n\nNor that.',
        'Content-Type: image/png\nContent-ID: <1>\n\nPNG',
      ),
  )
  expect(mail.text).toBe('See files.')
  expect(mail.warnings).toEqual([
    {
      code: 'attachments-left-out',
      detail:
        'Files that came with the mail were not read (5): café.pdf, naïve.txt, notes.txt, message/rfc822, image/png.',
    },
  ])
})

test('a long list of files is cut, with their number', async () => {
  const files = Array.from(
    { length: 30 },
    (_, at) => `Content-Type: image/png; name=${at}.png\n\nx`,
  )
  const { warnings } = await read(
    HEAD + multipart('mixed', 'Content-Type: text/plain\n\nHi', ...files),
  )
  expect(warnings[0]?.detail).toMatch(/\(30\): 0\.png, .*, 9\.png and 20 more\.$/)
})

test('a mail that was cut short or has no parts to be found is read, and says so', async () => {
  const cut = await read(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi th`)
  expect([cut.text, ...codesOf(cut)]).toEqual(['Hi th', 'parts-left-out'])
  const broken = await read(`${HEAD}Content-Type: multipart/mixed\n\nHi there`)
  expect([broken.text, ...codesOf(broken)]).toEqual(['Hi there', 'parts-left-out'])
})

test.each<[string, string, UnreadableCode]>([
  ['a text that is no mail', 'Just words.\n\nAnd more.', 'wrong-kind'],
  ['a mail without words', `${HEAD}\n\n`, 'no-text'],
  ['a mail that is only a file', `${HEAD}Content-Type: image/png; name=a.png\n\nPNG`, 'no-text'],
  [
    'an encrypted mail',
    HEAD + multipart('encrypted', 'Content-Type: application/pgp-encrypted\n\nVersion: 1'),
    'encrypted',
  ],
  [
    'a sealed mail',
    `${HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIAG`,
    'encrypted',
  ],
  ['headers without end', `${HEAD}X-Long: ${'x'.repeat(2_000_000)}\n\nHi`, 'too-big'],
  ['parts in parts without end', nest(60), 'too-big'],
  ['more lines than are read', `${HEAD}${'\n'.repeat(500_000)}Hi`, 'too-big'],
  ['more parts than are read', HEAD + multipart('mixed', ...Array(20_001).fill('\nx')), 'too-big'],
])('%s is refused', async (_what, mail, code) => {
  await expect(read(mail)).rejects.toMatchObject({ code })
})

test('the deepest mail and the most parts are read to the end', async () => {
  expect((await read(nest(40))).text).toBe('Deep')
  await read(HEAD + multipart('mixed', ...Array<string>(5_000).fill('\nx')))
  await read(`${HEAD}\n${'> '.repeat(1_000_000)}x\n${'>'.repeat(1_000_000)}`)
  await read(body('text/plain; format=flowed', 'x \n'.repeat(200_000)))
})

function nest(depth: number): string {
  let mail = 'Content-Type: text/plain\n\nDeep'
  for (let level = 0; level < depth; level += 1)
    mail = `Content-Type: multipart/mixed; boundary=b${level}x\n\n--b${level}x\n${mail}\n--b${level}x--\n`
  return HEAD + mail
}

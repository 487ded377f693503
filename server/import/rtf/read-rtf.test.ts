import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { readRtf } from './read-rtf.ts'
import { type UnreadableCode } from '../reader.ts'

const HEAD = String.raw`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial CYR;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}{\f5\fcharset77 Geneva;}{\f6\fcharset161 Arial Greek;}{\f7\fcharset255 Terminal;}}
{\stylesheet{\ql Normal;}{\s1\outlinelevel0 \'dcberschrift 1;}{\s2 heading 2;}{\s3 Quote;}{\s4 caption;}{\*\cs10 Default;}{\s5 Title;}}
{\*\revtbl{Unknown;}{Ann Lee;}}`

async function read(body: string, head = HEAD): Promise<ReadDocument> {
  const bytes = Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0` + head + body + '}', 'latin1')
  return ReadDocument.parse(await readRtf(bytes, {}))
}

const blocksOf = ({ text, blocks }: ReadDocument) =>
  blocks.map(({ kind, level, start, end }) => [kind, level ?? 0, text.slice(start, end)])

test.each([
  ['bytes of the document', String.raw`caf\'e9 \'93so\'94`, 'café “so”'],
  ['bytes as they are', 'caf\xE9', 'café'],
  ['a Cyrillic font', String.raw`{\f1\'cf\'f0\'e8} \'e0`, 'При à'],
  ['a Greek font', String.raw`{\f6\'e1}`, 'α'],
  ['a Japanese font', String.raw`{\f2\'83\'5c\'83\'8b}`, 'ソル'],
  ['a Japanese letter over a line end', "{\\f2\\'83\n\\'5c}", 'ソ'],
  ['a font of the Macintosh', String.raw`{\f5\'8e}`, 'é'],
  ['a font of DOS', String.raw`{\f7\'82}`, 'é'],
  ['the Symbol font', String.raw`{\f3 a\'b7\'a3}`, 'α•≤'],
  ['the Symbol font in Unicode', String.raw`{\f3\u-3999 ?}`, 'α'],
  ['the font for right-to-left runs', String.raw`{\ltrch\f0\rtlch\af1\'cf}`, 'П'],
  ['a code point', String.raw`\u8217?s`, '’s'],
  ['a negative code point', String.raw`\u-10179?\u-8704?`, '😀'],
  ['a code point above 65,535', String.raw`\u128512?`, '😀'],
  ['a code point with a fallback in hex', String.raw`\u8217\'92s`, '’s'],
  ['a code point with two bytes for it', String.raw`{\uc2\u12477\'83\'5c}x`, 'ソx'],
  ['code points without a fallback between', String.raw`\u1087\u1088?x`, 'прx'],
  ['a fallback that is a word', String.raw`\u8211\endash x`, '–x'],
  ['a fallback that ends with its group', String.raw`{\u8217}s`, '’s'],
  ['dashes and quotes', String.raw`\ldblquote a\emdash b\rdblquote\lquote\rquote`, '“a—b”‘’'],
  ['signs', String.raw`a\~b\-c\_d\{\}\\`, 'a\u00A0b\u00ADc\u2011d{}\\'],
  ['raw data', '\\bin5 {{{{{x', 'x'],
  ['both forms of a text', String.raw`{\upr{a?}{\*\ud{a\u1087?}}}`, 'aп'],
  ['a field', String.raw`{\field{\*\fldinst{HYPERLINK "http://x"}}{\fldrslt{see}}}`, 'see'],
  ['an unknown destination', String.raw`a{\*\whatever b{\b c}}d`, 'ad'],
  ['an unknown word', String.raw`a{\whatever1 b}c`, 'abc'],
  ['a header and a footer', String.raw`{\header h\par}{\footerf f\par}x`, 'x'],
  ['a bookmark and an index entry', String.raw`{\*\bkmkstart m}x{\xe{\v y}}`, 'x'],
  ['what Outlook keeps for itself', String.raw`{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 x}`, 'x'],
])('%s is read', async (_what, body, text) => {
  expect((await read(body)).text).toBe(text)
})

test('letters that nobody can tell are marked and the reader is told', async () => {
  const pictures = await read(String.raw`{\f4 J}`)
  expect(pictures.text).toBe('\uFFFD')
  expect(pictures.warnings.map(({ code }) => code)).toEqual(['letters-unknown'])
  const greekless = String.raw`{\rtf1\ansi\ansicpg1361 \'e9}`
  expect((await readRtf(Buffer.from(greekless), {})).text).toBe('\uFFFD')
})

test('headings, lists, quotes, captions and tables are known', async () => {
  const read1 = await read(
    String.raw`\pard\s5 Tale\par\pard\s1 Top\par\pard\s2 Next\par\pard\outlinelevel7 Deep\par\pard Plain\par
{\listtext\'b7\tab}\pard\ls1 one\par{\pntext 1.\tab}\pard\ilvl1 two\par
\pard\s3 said\par\pard\s4 A boat\par\trowd\pard\intbl a\par a2\cell b\cell\row\pard\s1\outlinelevel9 body`,
  )
  expect(blocksOf(read1)).toEqual([
    ['heading', 1, 'Tale'],
    ['heading', 1, 'Top'],
    ['heading', 2, 'Next'],
    ['heading', 6, 'Deep'],
    ['paragraph', 0, 'Plain'],
    ['list-item', 1, 'one'],
    ['list-item', 2, 'two'],
    ['block-quote', 0, 'said'],
    ['caption', 0, 'A boat'],
    ['table-cell', 0, 'a'],
    ['table-cell', 0, 'a2'],
    ['table-cell', 0, 'b'],
    ['paragraph', 0, 'body'],
  ])
})

test('tables in tables give their cells, and the form for old programs none', async () => {
  const nested = String.raw`\pard\intbl\itap2 in\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables old\par}\pard\intbl out\cell\row`
  expect(blocksOf(await read(nested))).toEqual([
    ['table-cell', 0, 'in'],
    ['table-cell', 0, 'out'],
  ])
})

test('lines, tabs, pages and sections divide words', async () => {
  const broken = await read('a\\tab b\\line c\\page d\\sect e\\\nf')
  expect(broken.text).toBe('a b\nc\n\nd\n\ne\n\nf')
})

test('words of a text box follow the paragraph that it hangs on, once', async () => {
  const box = String.raw`A{\shp{\*\shpinst{\sp{\sn x}{\sv 202}}{\shptxt\pard box\par}}{\shprslt{\*\do{\dptxbxtext box}}}}bc\par d`
  expect((await read(box)).text).toBe('Abc\n\nbox\n\nd')
})

test('pictures, embedded files and hidden words are left out and told', async () => {
  const full = await read(
    String.raw`x{\*\shppict{\pict\pngblip 89504e}}{\nonshppict{\pict 00}}{\object{\*\objdata 00}{\result{\pict 00}}}{\v secret}{\v0 y}`,
  )
  expect(full.text).toBe('xy')
  expect(full.warnings).toEqual([
    { code: 'pictures-left-out', detail: 'Pictures that were left out: 1.' },
    { code: 'embedded-left-out', detail: 'Embedded files that were left out: 1.' },
    { code: 'hidden-text-left-out', detail: 'Words that are marked as hidden were left out.' },
  ])
})

test('notes follow the body, with the mark and the place of their call', async () => {
  const noted = await read(
    String.raw`\aftnnrlc one{\super\chftn{\footnote\pard\chftn  First.\par Second.}} two{\footnote\ftnalt\chftn{} End.}three*{\footnote{\super *} Own.}{\*\footnote\chftn Last.}`,
  )
  expect(noted.text).toBe('one twothree*\n\nFirst.\n\nSecond.\n\nEnd.\n\n* Own.\n\nLast.')
  const words = noted.notes.map(({ kind, label, reference, range }) => [
    kind,
    label,
    reference,
    noted.text.slice(range.start, range.end),
  ])
  expect(words).toEqual([
    ['footnote', '1', 3, 'First.\n\nSecond.'],
    ['endnote', 'i', 7, 'End.'],
    ['footnote', '*', 13, '* Own.'],
    ['footnote', '2', 13, 'Last.'],
  ])
})

test('comments keep author, time, words, what they are about and what they answer', async () => {
  const about = String.raw`Say {\*\atrfstart 7}the word{\*\atrfend 7}{\*\atnid AL}{\*\atnauthor Ann Lee}\chatn{\*\annotation{\*\atnref 7}{\*\atndate 1735617476}Who\rquote s?\par Really?}`
  const answer = String.raw`{\*\atnid BO}\chatn{\*\annotation{\*\atndate 1735617476}{\*\atnparent -1}Me.} now`
  const { text, comments } = await read(about + answer)
  expect(text).toBe('Say the word now')
  expect(comments).toEqual([
    {
      author: 'Ann Lee',
      at: '2019-03-13T15:04:00',
      text: 'Who’s?\nReally?',
      range: { start: 4, end: 12 },
      answers: null,
    },
    {
      author: 'BO',
      at: '2019-03-13T15:04:00',
      text: 'Me.',
      range: { start: 8, end: 12 },
      answers: 0,
    },
  ])
})

test('the text is as if all changes were accepted, and each is listed', async () => {
  const { text, changes, warnings } = await read(
    String.raw`The {\deleted\revauthdel1\revdttmdel1735617476 old }{\revised\revauth1 new}{\revised\revauth1\b er} law{\mvf\mvauth1 gone}{\mvt\mvauth1  moved}.{\deleted\par} More`,
  )
  expect(text).toBe('The newer law moved. More')
  expect(changes.map(({ kind, author, at, text: said }) => [kind, author, at, said])).toEqual([
    ['deletion', 'Ann Lee', '2019-03-13T15:04:00', 'old '],
    ['insertion', 'Ann Lee', null, 'newer'],
    ['move-from', 'Ann Lee', null, 'gone'],
    ['move-to', 'Ann Lee', null, 'moved'],
  ])
  for (const { kind, range, text: said } of changes)
    expect(text.slice(range.start, range.end)).toBe(/^(del|move-f)/.test(kind) ? '' : said)
  expect(warnings.map(({ code }) => code)).toEqual(['changes-accepted'])
})

test('title, author and times are what the file says', async () => {
  const { metadata } = await read(
    String.raw`{\info{\title A \'93tale\'94}{\subject no}{\author \u1040?nn}{\creatim\yr2020\mo1\dy2}{\revtim\yr2021\mo12\dy31\hr23\min5}}x`,
  )
  expect(metadata).toMatchObject({
    title: 'A “tale”',
    author: 'Аnn',
    publishedAt: null,
    modifiedAt: '2021-12-31T23:05:00',
  })
  const odd = await read(String.raw`{\info{\creatim\yr2020\mo2\dy31}}x`)
  expect(odd.metadata.modifiedAt).toBeNull()
})

test('a file that was cut short is read as far as it goes, and says so', async () => {
  const cut = await readRtf(Buffer.from(String.raw`{\rtf1 One.\par Tw{\b o{\footnote No`), {})
  expect(cut.text).toBe('One.\n\nTwo\n\nNo')
  expect(cut.warnings.map(({ code }) => code)).toEqual(['parts-left-out'])
})

test.each<[string, string, UnreadableCode]>([
  ['another kind of file', '<html>', 'wrong-kind'],
  ['no words', '{\\rtf1\\ansi\\par}', 'no-text'],
  ['a file cut before its first word', '{\\rtf1\\ansi{\\fonttbl{\\f0 Ari', 'damaged'],
  ['groups without end', `{\\rtf1 ${'{'.repeat(100_000)}`, 'too-big'],
])('%s is refused', async (_what, file, code) => {
  await expect(readRtf(Buffer.from(file), {})).rejects.toMatchObject({ code })
})

test('braces that close too early and what follows them do no harm', async () => {
  expect((await readRtf(Buffer.from('{\\rtf1 a}}}{b\0'), {})).text).toBe('a')
})

test('of a long file with many parts as many are kept as may be', async () => {
  const part = String.raw`{\revised a}{\*\atrfstart 1}b{\*\atrfend 1}{\*\annotation{\*\atnref 1}c}{\footnote d}\par `
  const read1 = await read(part.repeat(20_000))
  expect([read1.comments.length, read1.notes.length, read1.changes.length]).toEqual([
    10_000, 10_000, 10_000,
  ])
  expect(read1.warnings.map(({ code }) => code)).toContain('parts-left-out')
})

test('any words written as rich text come back', async () => {
  const words = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((text) => `x${text.replaceAll(/\s|[\0\u0085]/g, '')}`)
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const escaped = Array.from({ length: text.length }, (_, at) => escape(text.charCodeAt(at)))
      expect((await read(escaped.join(''))).text).toBe(text)
    }),
  )
})

test('no bytes at all make it fail but with a sentence', async () => {
  const pieces = fc.constantFrom(
    ...String.raw`{ } \ \* \' \u \par \footnote \annotation \upr x \ud \pict \fonttbl \f1 ;`.split(
      ' ',
    ),
    ...String.raw`\stylesheet \s1 \deleted \bin9 -5 \shptxt \info \atnref \cell \row`.split(' '),
    '\\atrfstart ',
    '\xE9',
    '\\\n',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (body) => {
      expect((await read(`x ${body.join('')}`)).text).toMatch(/^x/)
    }),
    { numRuns: 500 },
  )
})

function escape(code: number): string {
  const letter = String.fromCharCode(code)
  if (/[\\{}]/.test(letter)) return `\\${letter}`
  return code >= 0x20 && code < 0x7f ? letter : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
}

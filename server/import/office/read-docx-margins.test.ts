import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { makeDocx, p, r, type DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

async function read(body: string, parts?: DocxParts): Promise<ReadDocument> {
  return ReadDocument.parse(await readDocx(makeDocx(body, parts)))
}

const call = (kind: string, id: number, more = '') =>
  `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`
const note = (kind: string, id: number, words: string) =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>` + r(` ${words}`))}</w:${kind}>`
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`
const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, words: string, paragraphId = `0000000${id}`) =>
  `<w:comment w:id="${id}" w:author="Ann" w:date="2024-05-01T10:00:00Z"><w:p w14:paraId="${paragraphId}">${r(words)}</w:p></w:comment>`

test('notes stand after the body in the order in which they are called, and know where that is', async () => {
  const document = await read(
    p(
      r('One') +
        call('footnote', 5) +
        r(' two') +
        call('footnote', 3) +
        r(' three') +
        call('endnote', 1),
    ),
    {
      footnotes:
        `<w:footnote w:type="separator" w:id="-1">${p(r('line'))}</w:footnote>` +
        note('footnote', 3, 'Second.') +
        note('footnote', 5, 'First.') +
        note('footnote', 9, 'Never called.'),
      endnotes: note('endnote', 1, 'Last.'),
    },
  )
  expect(document.text).toBe('One two three\n\nFirst.\n\nSecond.\n\nLast.')
  expect(document.blocks.map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'))
  const said = document.notes.map(({ kind, label, range, reference: at }) => [
    kind,
    label,
    document.text.slice(range.start, range.end),
    at,
  ])
  expect(said).toEqual([
    ['footnote', '1', 'First.', 3],
    ['footnote', '2', 'Second.', 7],
    ['endnote', 'i', 'Last.', 13],
  ])
})

test("a note's own mark is its label and is not counted; numerals are those of the document", async () => {
  const section =
    '<w:sectPr><w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr></w:sectPr>'
  const own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
  const document = await read(p(r('a') + own + r('b') + call('footnote', 2)) + section, {
    footnotes: note('footnote', 1, 'Star.') + note('footnote', 2, 'Letter.'),
  })
  expect(document.text).toBe('a*b\n\nStar.\n\nLetter.')
  expect(document.notes.map(({ label }) => label)).toEqual(['*', 'A'])
})

test('a note whose call was deleted is not in the text; changes and comments inside notes are kept', async () => {
  const by = 'w:id="1" w:author="Ann"'
  const document = await read(
    p(r('a') + `<w:del ${by}>${call('footnote', 1)}</w:del>` + call('footnote', 2)),
    {
      footnotes:
        note('footnote', 1, 'Gone.') +
        `<w:footnote w:id="2">${p(start(0) + r('Kept') + end(0) + `<w:ins ${by}>${r(' new')}</w:ins>`)}</w:footnote>`,
      comments: comment(0, 'Why?'),
    },
  )
  expect(document.text).toBe('a\n\nKept new')
  expect(document.changes.map(({ kind, range }) => [kind, range.start])).toEqual([
    ['deletion', 1],
    ['insertion', 8],
  ])
  expect(document.comments[0]?.range).toEqual({ start: 3, end: 7 })
})

test('a comment is about the words between its marks, over borders of paragraphs and cells too', async () => {
  const cell = (inside: string) => `<w:tc>${p(inside)}</w:tc>`
  const document = await read(
    p(r('One ') + start(0) + r('two ') + end(0) + reference(0) + r('three')) +
      start(1) +
      p(r('four')) +
      `<w:tbl><w:tr>${cell(r('five'))}${cell(start(2) + r('six') + end(1))}</w:tr></w:tbl>` +
      end(2) +
      p(r('seven')),
    { comments: comment(0, 'A') + comment(1, 'B') + comment(2, 'C') },
  )
  expect(
    document.comments.map(({ text, range }) => [
      text,
      document.text.slice(range?.start, range?.end),
    ]),
  ).toEqual([
    ['A', 'two'],
    ['B', 'four\n\nfive\n\nsix'],
    ['C', 'six'],
  ])
  expect(document.comments[0]).toMatchObject({
    author: 'Ann',
    at: '2024-05-01T10:00:00Z',
    answers: null,
  })
})

test('a comment at a point is about the word it touches; one on deleted words or on nothing has no range', async () => {
  const deleted = `<w:del w:id="9" w:author="Ann"><w:r><w:delText>gone</w:delText></w:r></w:del>`
  const document = await read(
    p(r('Smith') + reference(0) + r(' said ') + start(1) + deleted + end(1) + r('so')),
    { comments: comment(0, 'Who?') + comment(1, 'Why?') + comment(2, 'Nowhere.') },
  )
  expect(document.text).toBe('Smith said so')
  expect(document.comments.map(({ range }) => range)).toEqual([{ start: 0, end: 5 }, null, null])
})

test('an answer knows what it answers and is about the same words', async () => {
  const document = await read(p(start(0) + r('Words') + end(0) + reference(0)), {
    comments: comment(0, 'Source?', '000000AA') + comment(1, 'The minister.', '000000BB'),
    commentsExtended:
      '<w15:commentEx w15:paraId="000000AA" w15:done="0"/><w15:commentEx w15:paraId="000000BB" w15:paraIdParent="000000AA" w15:done="0"/>',
  })
  expect(document.comments.map(({ answers }) => answers)).toEqual([null, 0])
  expect(document.comments[1]?.range).toEqual({ start: 0, end: 5 })
})

test('a comment of several paragraphs keeps them as lines; changes inside it are no changes of the text', async () => {
  const inside = p(r('One')) + p(`<w:ins w:id="1" w:author="Ann">${r('two')}</w:ins>`)
  const document = await read(p(r('a') + reference(0)), {
    comments: `<w:comment w:id="0" w:author="  Ann\nB. ">${inside}</w:comment>`,
  })
  expect(document.comments).toMatchObject([{ author: 'Ann B.', at: null, text: 'One\ntwo' }])
  expect(document.changes).toEqual([])
})

test('ten thousand comments are kept and the rest is said to be left out', async () => {
  const ids = Array.from({ length: 10_005 }, (_, id) => id)
  const document = await read(p(r('a')), { comments: ids.map((id) => comment(id, 'x')).join('') })
  expect(document.comments).toHaveLength(10_000)
  expect(document.warnings.map(({ code }) => code)).toEqual(['parts-left-out'])
})

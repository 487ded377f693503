import { expect, test } from 'vitest'
import { NO_METADATA } from '#shared/text/document.ts'
import { documentHead, languageOf } from './document-head.ts'
import { type ReadText, readPastedText } from './read-text.ts'

function read(text: string, metadata: Partial<typeof NO_METADATA> = {}): ReadText {
  const parts = { comments: [], notes: [], changes: [], pages: [], warnings: [] }
  const document = { metadata: { ...NO_METADATA, ...metadata }, ...parts }
  return { ...readPastedText(text, 'markdown/1'), reader: 'docx/1', document }
}

test.each([
  [
    'its headline',
    read('# Truce holds\n\nWords.', { title: 'Microsoft Word - a1' }),
    'Truce holds',
  ],
  ['what it says of itself', read('Words.', { title: 'A  report\n2' }), 'A report 2'],
  ['its file', read('Words.'), 'final.draft'],
  ['its file, not a heading of many lines', read(`# ${'word '.repeat(80)}`), 'final.draft'],
  ['its file, not a heading further down', read('Words.\n\n# Later'), 'final.draft'],
])('a document is called by %s', (_what, text, title) => {
  expect(documentHead(text, 'final.draft.docx').title).toBe(title)
})

test('notes are called by their file', () => {
  const notes = { ...read('# Monday\n\nWords.'), reader: 'markdown/1' }
  expect(documentHead(notes, 'harbour.md').title).toBe('harbour')
})

test('what cannot stand in a field is left empty', () => {
  const said = { author: ' ', publishedAt: 'last Tuesday', publisher: 'Harbour\nPost' }
  expect(documentHead(read('Words.', said), 'a.txt')).toMatchObject({
    author: undefined,
    publishedAt: undefined,
    publisher: 'Harbour Post',
  })
  expect(languageOf({ ...read('Words.'), language: 'English (UK)' })).toBeUndefined()
  expect(languageOf({ ...read('Words.'), language: 'en-GB' })).toBe('en-GB')
})

import { expect, test } from 'vitest'
import { emptyMeta, filledMeta, metaFaults, metaToSend } from './source-meta.ts'

test('a source needs a title and nothing else', () => {
  expect(metaFaults(emptyMeta('en'))).toEqual({ title: 'title' })
  expect(metaFaults({ ...emptyMeta('en'), title: 'Minutes' })).toEqual({})
})

test('dates may be vague but not muddled, addresses must be of the web', () => {
  const meta = { ...emptyMeta('en'), title: 'Minutes' }
  expect(metaFaults({ ...meta, publishedAt: '2026-11' })).toEqual({})
  expect(metaFaults({ ...meta, publishedAt: '5 Nov' })).toEqual({ publishedAt: 'date' })
  expect(metaFaults({ ...meta, url: 'ftp://example.org' })).toEqual({ url: 'url' })
})

test('what is left empty is sent as unknown', () => {
  const sent = metaToSend({ ...emptyMeta('en'), title: ' Minutes ' })
  expect(sent.title).toBe('Minutes')
  expect(sent.publisher).toBeNull()
})

test('a document tells itself what nobody filled in', () => {
  const meta = { ...emptyMeta(''), publisher: ' Harbour office ' }
  expect(metaFaults(meta, true)).toEqual({})
  expect(metaFaults(meta)).toEqual({ title: 'title', language: 'language' })
  expect(filledMeta(meta)).toEqual({
    publisher: 'Harbour office',
    medium: 'article',
    proximity: 'secondary',
  })
})

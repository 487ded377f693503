import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import { sampleComment, sampleDossier } from './dossier.fixture.ts'
import { renderHtml } from './render-html.ts'
import { renderMarkdown } from './render-markdown.ts'
import { remarkRows } from './report-comments.ts'

const HASH = 'c'.repeat(64)
const resolved = { at: '2026-01-03T10:00:00.000Z', by: { id: 'ben', name: 'Ben Brandt' } }
const comments = {
  'claim-1': [
    sampleComment('a', { text: 'Who <b>counted</b>?', resolved }),
    sampleComment('b', { parentId: 'a', text: 'The office.\n\nTwice.' }),
    sampleComment('c', { text: 'کون؟', outside: { author: 'Lea Law', date: '2026-02-03' } }),
    sampleComment('d', { text: 'And who?', outside: { author: null, date: null } }),
  ],
}
const model = buildReport(sampleDossier({ comments }), 'internal', (utc) => utc)

test('comments stand under their claim with their answers and who wrote them', () => {
  const [claim] = model.claims
  expect(remarkRows(claim?.comments ?? [])).toMatchObject([
    {
      name: 'Ana Adler',
      way: null,
      lead: '',
      text: 'Who <b>counted</b>?',
      done: 'Resolved by Ben Brandt, 2026-01-03T10:00:00.000Z',
    },
    { name: 'Ana Adler', lead: 'Answer: ', text: 'The office.\n\nTwice.', done: null },
    { name: 'Lea Law', way: 'from a file, 2026-02-03; brought in by Ana Adler', lead: '' },
    { name: 'Somebody who is not named', way: 'from a file; brought in by Ana Adler' },
  ])
})

test('they are words and never markup, and a claim without any says nothing of them', () => {
  const html = renderHtml(model, HASH)
  expect(html).toContain('<bdi>Who &lt;b&gt;counted&lt;/b&gt;?</bdi>')
  expect(html.match(/Comments on claim/g)).toHaveLength(1)
  const markdown = renderMarkdown(model, HASH)
  expect(markdown).toContain('Ana Adler: Who \\<b\\>counted\\</b\\>?')
  expect(markdown).toContain('Answer: The office. Twice.')
  expect(markdown.match(/^Comments:/gm)).toHaveLength(1)
})

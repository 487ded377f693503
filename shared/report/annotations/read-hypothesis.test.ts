import { describe, expect, test } from 'vitest'
import { readAnnotations } from './read-annotations.ts'

describe('Hypothesis', () => {
  const row = {
    id: 'kX8xYhI7Ee2',
    created: '2026-01-02T10:00:00.123456+00:00',
    updated: '2026-01-02T10:00:00.123456+00:00',
    user: 'acct:ana@hypothes.is',
    uri: 'https://news.example/boats',
    text: 'Ask the **office**.',
    tags: ['check', 'figure'],
    group: '__world__',
    document: { title: ['Boats'] },
    target: [
      {
        source: 'https://news.example/boats',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 9, endOffset: 17 },
          { type: 'TextPositionSelector', start: 18, end: 26 },
          { type: 'TextQuoteSelector', exact: '40 boats', prefix: 'At least ', suffix: ' sank' },
        ],
      },
    ],
  }

  test.each<[string, unknown]>([
    ['its API', { total: 1, rows: [row] }],
    [
      'the export of its client',
      {
        export_date: '2026-01-02T10:00:00.000Z',
        export_userid: 'acct:ana@hypothes.is',
        client_version: '1.0',
        annotations: [row],
      },
    ],
  ])('rows of %s are read', (_, value) => {
    const { annotations, refused } = readAnnotations(value)
    expect(refused).toEqual([])
    expect(annotations).toEqual([
      {
        id: 'kX8xYhI7Ee2',
        motivations: ['commenting', 'tagging'],
        bodies: [
          {
            kind: 'text',
            purpose: 'commenting',
            text: 'Ask the **office**.',
            language: null,
            format: 'text/plain',
          },
        ],
        tags: ['check', 'figure'],
        targets: [
          {
            source: 'https://news.example/boats',
            quote: { exact: '40 boats', prefix: 'At least ', suffix: ' sank' },
            position: { start: 18, end: 26 },
            sha256: null,
            unread: ['RangeSelector'],
          },
        ],
        creator: { id: 'acct:ana@hypothes.is', name: 'ana' },
        created: '2026-01-02T10:00:00.123456+00:00',
      },
    ])
  })

  test('a highlight, a note on the page and an answer are told apart', () => {
    const read = readAnnotations({
      rows: [
        { ...row, text: '', tags: [] },
        { ...row, target: [], user_info: { display_name: 'Ana Adler' } },
        { ...row, tags: [], references: ['other'] },
      ],
    })
    expect(read.refused).toEqual([])
    expect(read.annotations.map(({ motivations }) => motivations)).toEqual([
      ['highlighting'],
      ['commenting', 'tagging'],
      ['replying'],
    ])
    expect(read.annotations[1]).toMatchObject({
      targets: [{ source: 'https://news.example/boats', quote: null }],
      creator: { name: 'Ana Adler' },
    })
  })

  test('a row that is not right is refused', () => {
    const { annotations, refused } = readAnnotations({
      rows: [{ ...row, created: 'today', tags: [1] }],
    })
    expect(annotations).toEqual([])
    expect(refused.map(({ at, reason }) => `${at} ${reason}`)).toEqual([
      'rows[0] tags[0]: must be one text, not 1; created: must be one date and time, not “today”',
    ])
  })
})

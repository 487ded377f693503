import { describe, expect, test } from 'vitest'
import { readAnnotations } from './read-annotations.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const annotation = (change: object = {}) => ({
  '@context': CONTEXT,
  type: 'Annotation',
  id: 'https://tool.example/1',
  target: 'https://news.example/boats',
  ...change,
})
const only = (value: unknown) => {
  const { annotations, refused } = readAnnotations(value)
  expect(refused).toEqual([])
  expect(annotations).toHaveLength(1)
  return annotations[0]
}
const reasonOf = (value: unknown) => {
  const { annotations, refused } = readAnnotations(value)
  expect(annotations).toEqual([])
  return refused.map(({ at, reason }) => `${at} ${reason}`.trim())
}

describe('annotations are found', () => {
  const one = annotation()
  const page = { type: 'AnnotationPage', id: 'https://tool.example/p', items: [one, one] }
  const bare = annotation({ '@context': undefined })

  test.each<[string, unknown, number]>([
    ['alone', one, 1],
    ['in a list', [one, one], 2],
    ['in JSON text', JSON.stringify([one]), 1],
    ['in a page', page, 2],
    [
      'in a collection with its page',
      { '@context': CONTEXT, type: 'AnnotationCollection', total: 2, first: page },
      2,
    ],
    [
      'in page after page',
      { type: 'AnnotationCollection', first: { ...page, next: { ...page, next: page } } },
      6,
    ],
    ['in a graph', { '@context': CONTEXT, '@graph': [one] }, 1],
    ['without a context', bare, 1],
    ['written with @type and @id', { ...bare, type: undefined, '@type': 'oa:Annotation' }, 1],
    ['in an empty collection', { type: 'AnnotationCollection', total: 0 }, 0],
    ['in an empty list', [], 0],
  ])('%s', (_, value, count) => {
    const { annotations, refused } = readAnnotations(value)
    expect(refused).toEqual([])
    expect(annotations).toHaveLength(count)
  })

  test.each<[string, unknown, string[]]>([
    ['no JSON', '{', [expect.stringMatching(/^is no JSON/)]],
    ['a number', 7, ['must be an annotation']],
    ['null', null, ['must be an annotation']],
    [
      'a page elsewhere',
      { type: 'AnnotationCollection', first: 'https://tool.example/p' },
      ['first is only named, and nothing is fetched: give the annotations themselves'],
    ],
    [
      'an annotation elsewhere',
      ['https://tool.example/1'],
      ['[0] is only named, and nothing is fetched: give the annotations themselves'],
    ],
    [
      'a wrong context around it',
      { '@context': 'fish', '@graph': [annotation({ '@context': undefined })] },
      [`@graph[0] @context: must be ${CONTEXT}, not “fish”`],
    ],
  ])('but not %s', (_, value, reasons) => {
    expect(reasonOf(value)).toEqual(reasons)
  })

  test('next to one that is refused with its name and its place', () => {
    const { annotations, refused } = readAnnotations({
      type: 'AnnotationPage',
      items: [one, { ...one, target: undefined }],
    })
    expect(annotations).toHaveLength(1)
    expect(refused).toEqual([
      {
        id: 'https://tool.example/1',
        at: 'items[1]',
        reason: 'target: is missing: an annotation must have one',
      },
    ])
  })
})

describe('what is written in several ways', () => {
  test('motivations, with or without namespace', () => {
    expect(only(annotation({ motivation: 'oa:linking' }))?.motivations).toEqual(['linking'])
    expect(
      only(annotation({ motivation: ['http://www.w3.org/ns/oa#tagging', 'https://x.example/m'] }))
        ?.motivations,
    ).toEqual(['tagging', 'https://x.example/m'])
  })

  test.each<[unknown, unknown]>([
    [undefined, null],
    ['https://a.example/ana', { id: 'https://a.example/ana', name: null }],
    [
      { type: 'Person', name: 'Ana' },
      { id: null, name: 'Ana' },
    ],
    [[{ id: 'urn:x:1' }, { nickname: ['ben'] }], { id: null, name: 'ben' }],
  ])('the creator %j', (creator, read) => {
    expect(only(annotation({ creator }))?.creator).toEqual(read)
  })

  test.each<[string, unknown, unknown[]]>([
    ['none', undefined, []],
    ['null', null, []],
    ['a name', 'https://x.example/b', [{ kind: 'resource', purpose: null }]],
    [
      'a text without its type',
      { value: 'Ten.', language: ['en', 'fr'] },
      [{ kind: 'text', text: 'Ten.', language: null }],
    ],
    [
      'HTML',
      {
        type: 'TextualBody',
        format: 'text/html; charset=utf-8',
        value: '<p>A &amp; B<script>x</script></p><p>C</p>',
      },
      [{ text: 'A & B\nC', format: 'text/html' }],
    ],
    [
      'Markdown',
      { type: 'TextualBody', format: 'text/markdown', value: '*a*' },
      [{ text: '*a*', format: 'text/plain' }],
    ],
    [
      'another format',
      { type: 'TextualBody', format: 'application/json', value: '{}', purpose: 'describing' },
      [{ kind: 'unread', format: 'application/json', purpose: 'describing' }],
    ],
    [
      'a choice',
      { type: 'Choice', items: [{ type: 'TextualBody', value: 'a' }, 'https://x.example/b'] },
      [{ text: 'a' }, { target: { source: 'https://x.example/b' } }],
    ],
    [
      'a part of something',
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: { id: 'https://x.example/b' },
        selector: { type: 'TextQuoteSelector', exact: 'ten' },
      },
      [{ purpose: 'linking', target: { source: 'https://x.example/b', quote: { exact: 'ten' } } }],
    ],
  ])('the body %s', (_, body, read) => {
    expect(only(annotation({ body }))?.bodies).toMatchObject(read)
  })

  test('a plain body', () => {
    expect(only(annotation({ bodyValue: 'Ten.' }))?.bodies).toMatchObject([{ text: 'Ten.' }])
    expect(reasonOf(annotation({ bodyValue: 'a', body: 'urn:x:1' }))).toEqual([
      'bodyValue: must not stand beside body',
    ])
  })

  test.each<[string, unknown, object]>([
    [
      'one selector',
      { type: 'TextPositionSelector', start: 3, end: 5 },
      { position: { start: 3, end: 5 } },
    ],
    [
      'several, some of them unknown',
      [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1 },
        { type: 'FragmentSelector', value: 'para5' },
        { type: 'TextQuoteSelector', exact: 'ten', prefix: 'at ' },
        'https://x.example/selector',
      ],
      {
        quote: { exact: 'ten', prefix: 'at ', suffix: null },
        unread: ['RangeSelector', 'FragmentSelector', 'IRI'],
      },
    ],
    [
      'a position in a part',
      {
        type: 'CssSelector',
        value: '#a',
        refinedBy: { type: 'TextPositionSelector', start: 0, end: 2 },
      },
      { position: null, quote: null, unread: ['CssSelector'] },
    ],
    [
      'words in words',
      {
        type: 'TextQuoteSelector',
        exact: 'ten boats',
        refinedBy: { type: 'TextQuoteSelector', exact: 'ten' },
      },
      { quote: { exact: 'ten', prefix: null, suffix: null } },
    ],
  ])('a target with %s', (_, selector, read) => {
    const target = [{ source: ['https://news.example/boats'], selector }]
    expect(only(annotation({ target }))?.targets).toMatchObject([
      { source: 'https://news.example/boats', ...read },
    ])
  })

  test.each<[string, unknown, RegExp]>([
    ['words as a list', { type: 'TextQuoteSelector', exact: ['a', 'b'] }, /selector\.exact: must/],
    ['no words', { type: 'TextQuoteSelector' }, /selector\.exact: is missing/],
    [
      'an end before the start',
      { type: 'TextPositionSelector', start: 3, end: 1 },
      /selector\.end: must not be before start/,
    ],
    [
      'a place that is no number',
      { type: 'TextPositionSelector', start: '3', end: 4 },
      /selector\.start: must be a whole number, not “3”/,
    ],
    [
      'words without end',
      [{ type: 'TextQuoteSelector', exact: 'a'.repeat(20_001) }],
      /selector\[0\]\.exact: must have no more than 20000 characters/,
    ],
  ])('a selector with %s is refused', (_, selector, reason) => {
    expect(reasonOf(annotation({ target: { source: 'urn:x:1', selector } }))).toEqual([
      expect.stringMatching(reason),
    ])
  })
})

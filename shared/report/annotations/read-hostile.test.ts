import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnotations } from './read-annotations.ts'

const annotation = (change: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  target: 'https://news.example/boats',
  ...change,
})

describe('what is hostile in annotations', () => {
  test('stays text', () => {
    const value = '<img src=x onerror=alert(1)>\u0000\uD800'
    const read = readAnnotations(
      annotation({ body: { type: 'TextualBody', value }, creator: { name: value } }),
    ).annotations[0]
    const text = '<img src=x onerror=alert(1)>\uFFFD'
    expect(read?.bodies).toMatchObject([{ text }])
    expect(read?.creator?.name).toBe(text)
  })

  test('is not read without end', () => {
    const many = readAnnotations(Array.from({ length: 10_003 }, () => annotation()))
    expect(many.annotations).toHaveLength(10_000)
    expect(many.refused).toEqual([
      { id: null, at: '', reason: 'has more than 10000 annotations: 3 were not read' },
    ])
    const body = Array.from({ length: 1_001 }, () => 'urn:x:1')
    expect(readAnnotations(annotation({ body })).refused).toMatchObject([
      { reason: 'body: must be no more than 1000' },
    ])
    const nested = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)
    expect(readAnnotations(nested).refused).toMatchObject([{ reason: 'lies too deep in lists' }])
  })

  test('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom(
      'type',
      'target',
      'body',
      'selector',
      'items',
      'refinedBy',
      'exact',
    )
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('Annotation', 'Choice', 'TextQuoteSelector', 'urn:x:1'),
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(value, (json) => {
        const { annotations, refused } = readAnnotations(json)
        for (const { targets } of annotations) expect(targets.length).toBeGreaterThan(0)
        for (const { reason } of refused) expect(reason).not.toBe('')
      }),
    )
  })
})

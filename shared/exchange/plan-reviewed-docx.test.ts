import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comment } from '../comment/comment.ts'
import { type Block } from '../text/block.ts'
import { type DocumentComment, NO_METADATA, type ReadDocument } from '../text/document.ts'
import { planReviewedDocx, type ReviewedSetting } from './plan-reviewed-docx.ts'
import { reviewedDocx } from './reviewed-docx.ts'

const TEXT = 'Text checked\n\n40 boats sank on Monday. Calm came.\n\nClaims\n\nClaim 2\n\nIt is so.'
const rangeOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const blocks: Block[] = ['Text checked', 'Claims', 'Claim 2'].map((words) => ({
  kind: 'heading',
  ...(words === 'Claims'
    ? { start: TEXT.indexOf('Claims'), end: TEXT.indexOf('Claims') + 6 }
    : rangeOf(words)),
}))

function documentOf(comments: readonly Partial<DocumentComment>[]): ReadDocument {
  const empty = { author: 'Lea', at: '2026-03-01T10:00:00Z', text: '', range: null, answers: null }
  return {
    text: TEXT,
    blocks,
    dir: 'ltr',
    reader: 'docx/1',
    metadata: NO_METADATA,
    comments: comments.map((comment) => ({ ...empty, ...comment })),
    notes: [],
    changes: [],
    pages: [],
    warnings: [],
  }
}

const claims = [
  { id: 'c1', number: 1, spans: [{ start: 0, end: 8 }], present: () => [] },
  { id: 'c2', number: 2, spans: [{ start: 17, end: 23 }], present: () => [] },
]
const article = '40 boats sank on Monday. Calm came.'
const plan = (comments: readonly Partial<DocumentComment>[], more: Partial<ReviewedSetting> = {}) =>
  planReviewedDocx(reviewedDocx(documentOf(comments)), {
    text: article,
    claims,
    comments: [],
    ...more,
  })

const OURS = { text: 'stet-claim:c1', range: rangeOf('40 boats') }

describe('where a comment belongs', () => {
  test.each<[string, Partial<DocumentComment>, string | null]>([
    ['an answer, wherever it stands', { answers: 0, range: rangeOf('Calm') }, 'c1'],
    ['on the words of our comment', { range: rangeOf('boats sank') }, 'c1'],
    ['in the section of a claim', { range: rangeOf('It is so.') }, 'c2'],
    ['on words that are a claim in the article', { range: rangeOf('Monday') }, 'c2'],
    ['on other words', { range: rangeOf('Calm came') }, null],
    ['on no words', { range: null }, null],
  ])('%s', (_where, comment, claimId) => {
    const [planned] = plan([OURS, { text: 'Why?', ...comment }])
    expect(planned?.item).toMatchObject({ outcome: 'new', deed: 'comment', text: 'Why?', claimId })
  })

  test('the last line with an id counts, and what stands behind it is the reviewer’s', () => {
    const text = 'stet-claim:c2\nstet-claim:c1\nNo!'
    const items = plan([{ ...OURS, text }]).map(({ item }) => [item.claimId, item.text])
    expect(items).toEqual([['c1', 'stet-claim:c2\nNo!']])
  })

  test('an answer that quotes our comment is what stands behind the quotation', () => {
    const text = 'Reply to Ana (1 March, 10:00): "Claim 1 · …\nstet-claim:c1"\nNo!'
    const [planned] = plan([OURS, { text, range: OURS.range }])
    expect(planned?.item).toMatchObject({ text: 'No!', claimId: 'c1', by: 'Lea' })
  })
})

describe('what is not taken', () => {
  test.each([
    ['on a claim of another article', [{ text: 'stet-claim:other' }, { text: 'x', answers: 0 }]],
    ['empty', [{ text: ' ' }]],
    ['longer than a comment may be', [{ text: 'x'.repeat(5_001) }]],
  ])('%s', (_what, comments) => {
    const planned = plan(comments)
    expect(planned.length).toBe(comments.length)
    for (const { item, deed } of planned) {
      expect(item).toMatchObject({ outcome: 'refused', claimId: null })
      expect(item.reason).not.toBeNull()
      expect(deed).toBeNull()
    }
  })

  test('an answer to it neither', () => {
    const planned = plan([{ text: '' }, { text: 'So what?', answers: 0 }])
    expect(planned.map(({ item }) => item.outcome)).toEqual(['refused', 'refused'])
  })
})

test('what is here already is known by hand, time and words, and an answer finds it', () => {
  const known: Comment = {
    id: 'k',
    articleId: 'a',
    claimId: 'c1',
    parentId: null,
    text: 'Why?',
    createdAt: '2026-03-02T10:00:00.000Z',
    createdBy: { id: 'ana', name: 'Ana' },
    editedAt: null,
    resolved: null,
    outside: { author: 'Lea', date: '2026-03-01T10:00:00Z' },
    version: 1,
  }
  const asked = { text: 'Why?', range: rangeOf('boats') }
  const planned = plan([OURS, asked, { text: 'So.', answers: 1 }], { comments: [known] })
  expect(planned.map(({ item }) => item.outcome)).toEqual(['known', 'new'])
  expect(planned[1]?.deed).toEqual({ does: 'comment', answers: { commentId: 'k' } })
  const other = plan([OURS, { ...asked, author: 'Ed' }], { comments: [known] })
  expect(other.map(({ item }) => item.outcome)).toEqual(['new'])
})

test('whatever the comments of a file are, each is planned once and nothing is made up', () => {
  const words = fc.constantFrom('', 'Why?', 'stet-claim:c1', 'a\nstet-claim:c1\nb', 'stet-claim:x')
  const Any = fc.record({
    text: words,
    answers: fc.option(fc.nat(6)),
    range: fc.option(
      fc
        .tuple(fc.nat(TEXT.length), fc.nat(20))
        .map(([start, length]) => ({ start, end: start + length })),
    ),
  })
  fc.assert(
    fc.property(fc.array(Any, { maxLength: 6 }), (comments) => {
      const planned = plan(comments)
      const keys = planned.map(({ item }) => item.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { item, deed } of planned) {
        expect(['c1', 'c2', null]).toContain(item.claimId)
        expect(deed === null).toBe(item.outcome !== 'new')
        expect(item.text).not.toMatch(/^\s|\s$/)
      }
    }),
  )
})

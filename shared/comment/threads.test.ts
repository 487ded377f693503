import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comment } from './comment.ts'
import { commentAuthor, openThreads, threadsOf } from './threads.ts'

const ANA = { id: 'ana', name: 'Ana' }

function comment(id: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    articleId: 'article',
    claimId: 'claim',
    parentId: null,
    text: `Words of ${id}`,
    createdAt: '2026-03-02T09:00:00.000Z',
    createdBy: ANA,
    editedAt: null,
    resolved: null,
    outside: null,
    version: 1,
    ...more,
  }
}

describe('threads', () => {
  test('stand in the order in which they began, answers under what they answer', () => {
    const comments = [
      comment('c', { createdAt: '2026-03-02T09:02:00.000Z' }),
      comment('b', { createdAt: '2026-03-02T09:03:00.000Z', parentId: 'a' }),
      comment('a', { createdAt: '2026-03-02T09:01:00.000Z' }),
    ]
    expect(
      threadsOf(comments).map(({ first, answers }) => [first.id, answers.map(({ id }) => id)]),
    ).toEqual([
      ['a', ['b']],
      ['c', []],
    ])
  })

  test('an answer to what is not there is not hidden', () => {
    expect(threadsOf([comment('b', { parentId: 'gone' })])).toMatchObject([{ first: { id: 'b' } }])
  })

  test('those that are resolved are not open', () => {
    const resolved = { at: '2026-03-02T10:00:00.000Z', by: ANA }
    const threads = threadsOf([comment('a', { resolved }), comment('b')])
    expect(openThreads(threads).map(({ first }) => first.id)).toEqual(['b'])
  })

  test('hold every comment once, whatever is answered', () => {
    const Id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const Comments = fc.uniqueArray(fc.tuple(Id, fc.option(Id)), { selector: ([id]) => id })
    fc.assert(
      fc.property(Comments, (pairs) => {
        const firsts = new Set(pairs.flatMap(([id, parent]) => (parent === null ? [id] : [])))
        // As the server keeps them: an answer names the first comment of a thread.
        const comments = pairs.map(([id, parent]) =>
          comment(id, { parentId: parent !== null && firsts.has(parent) ? parent : null }),
        )
        const told = threadsOf(comments).flatMap(({ first, answers }) => [first, ...answers])
        expect(told.map(({ id }) => id).toSorted()).toEqual(pairs.map(([id]) => id).toSorted())
      }),
    )
  })
})

test('a remark from a file is said by whom the file names', () => {
  expect(commentAuthor(comment('a'))).toBe('Ana')
  const outside = { author: 'Lea Law', date: null }
  expect(commentAuthor(comment('a', { outside }))).toBe('Lea Law')
  expect(commentAuthor(comment('a', { outside: { ...outside, author: null } }))).toBeNull()
})

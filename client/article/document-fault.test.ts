import { expect, test } from 'vitest'
import { ProblemError } from '#shared/problem.ts'
import { ConnectionError } from '../api/connection-error.ts'
import { importing } from '../messages/en/importing.ts'
import { canTryAgain, documentFaultOf } from './document-fault.ts'

test('a program that is named like a document is refused without advice on its words', () => {
  const error = new ProblemError('unsupported-type', 'The file is not a Word document (.docx).', {
    reason: 'wrong-kind',
  })
  expect(documentFaultOf(error, importing)?.words).toBe('The file is not a Word document (.docx).')
})

test('a scan is refused with advice', () => {
  const error = new ProblemError('unreadable-document', 'No words.', { reason: 'no-text' })
  expect(documentFaultOf(error, importing)?.words).toMatch(/^No words\. If it is a scan/)
})

test.each([
  [true, 'no connection', new ConnectionError(null)],
  [true, 'too many requests', new ProblemError('too-many-requests', 'Wait.')],
  [true, 'a fault of the server', new ProblemError('internal', 'Sorry.')],
  [true, 'too slow', new ProblemError('unreadable-document', 'Slow.', { reason: 'too-slow' })],
  [true, 'a reader that fell', new ProblemError('unreadable-document', '', { reason: 'stopped' })],
  [false, 'damaged', new ProblemError('unreadable-document', 'Cut.', { reason: 'truncated' })],
  [false, 'another kind', new ProblemError('unsupported-type', '', { reason: 'wrong-kind' })],
  [false, 'too large', new ProblemError('too-large', 'Too large.')],
  [false, 'not permitted', new ProblemError('not-permitted', 'No.')],
])('%s: asking again can help where a document was not taken: %s', (can, _why, error) => {
  expect(canTryAgain(error)).toBe(can)
})

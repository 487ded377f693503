import { expect, test } from 'vitest'
import { Verdict } from './verdict.ts'
import { type AdviceEvidence, verdictAdvice } from './verdict-advice.ts'

const primary: AdviceEvidence = {
  about: 'content',
  relation: 'supports',
  originKey: 'log',
  proximity: 'primary',
  spans: [{}],
  removedAt: null,
}
const report: AdviceEvidence = { ...primary, proximity: 'secondary', originKey: 'agency' }
const said: AdviceEvidence = { ...report, about: 'attribution' }
const against: AdviceEvidence = { ...primary, relation: 'contradicts', originKey: 'ministry' }

test.each([
  ['a primary source', [primary], []],
  ['two origins', [report, { ...report, originKey: 'witness' }], []],
  ['nothing', [], ['nothing-supports']],
  ['two reports of one origin', [report, report], ['one-origin']],
  ['words that were only said', [said], ['only-said']],
  ['evidence that was taken away', [{ ...primary, removedAt: 'x' }], ['nothing-supports']],
  ['evidence without a place', [{ ...primary, spans: [] }], ['nothing-supports']],
  ['support and contradiction', [primary, against], ['contradiction-open']],
])('verified on %s', (_name, evidence, advice) => {
  expect(verdictAdvice('verified', evidence, 'attributed')).toEqual(advice)
})

test('what the article says in its own words is not proved by somebody having said it', () => {
  expect(verdictAdvice('verified', [said], 'flat')).toEqual(['only-said-stated-flat'])
})

test.each([
  ['disputed', [primary, against], []],
  ['disputed', [primary], ['nothing-contradicts']],
  ['disputed', [against], ['one-side-only']],
  ['false', [against], []],
  ['false', [{ ...against, proximity: 'tertiary' as const }], ['one-origin']],
  ['false', [primary], ['nothing-contradicts']],
] as const)('%s warns where its least condition is not met', (verdict, evidence, advice) => {
  expect(verdictAdvice(verdict, evidence, 'flat')).toEqual(advice)
})

test('verdicts that say nothing is settled need no evidence', () => {
  const open = ['unchecked', 'unproven', 'needs-context', 'outdated', 'not-checkable'] as const
  for (const verdict of open) expect(verdictAdvice(verdict, [], 'flat')).toEqual([])
  expect(Verdict.options).toEqual(expect.arrayContaining([...open]))
})

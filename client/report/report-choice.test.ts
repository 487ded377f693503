import { afterEach, expect, test, vi } from 'vitest'
import { keepChoice, possibleChoice, readChoice, type ReportChoice } from './report-choice.ts'

const FIRST = { profile: 'internal', format: 'html' }
const LEGAL: ReportChoice = { profile: 'legal', format: 'docx' }

function storeOf(kept: Record<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
  })
}

afterEach(() => vi.unstubAllGlobals())

test('each desk keeps its own choice', () => {
  storeOf({})
  keepChoice('world', LEGAL)
  expect(readChoice('world')).toEqual(LEGAL)
  expect(readChoice('sports')).toEqual(FIRST)
})

test.each(['', 'legal', '{"profile":"legal"}', '{"profile":"everything","format":"html"}'])(
  'what does not fit is not a choice: %s',
  (text) => {
    storeOf({ 'stet-report-world': text })
    expect(readChoice('world')).toEqual(FIRST)
  },
)

test('where the browser keeps nothing, one chooses each time', () => {
  vi.stubGlobal('localStorage', undefined)
  keepChoice('world', LEGAL)
  expect(readChoice('world')).toEqual(FIRST)
})

test('who may not take the public report gets another one, and no ClaimReview', () => {
  const wanted: ReportChoice = { profile: 'public', format: 'claimreview' }
  expect(possibleChoice(wanted, () => true)).toEqual(wanted)
  expect(possibleChoice(wanted, (profile) => profile !== 'public')).toEqual(FIRST)
})

test('ClaimReview goes with the public report alone, other formats with every one', () => {
  const may = () => true
  expect(possibleChoice({ profile: 'legal', format: 'claimreview' }, may).format).toBe('html')
  expect(possibleChoice(LEGAL, may)).toEqual(LEGAL)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBlocks } from '../text/make-blocks.ts'
import { type DiffPart } from '../text/diff-part.ts'
import { type BlockText, type CompareRow, compareTexts, PARAGRAPH_BREAK } from './compare-texts.ts'
import { countDifferences } from './count-differences.ts'

const ONE = 'The minister opened the harbour on Monday before a crowd of four hundred.'
const TWO = 'Nobody from the company came to see it, although all of them were invited.'
const THREE = 'At least 206 boats stayed in port that day, the harbour office said.'

const textOf = (text: string): BlockText => ({ text, blocks: makeBlocks(text) })
const compare = (old: string[], now: string[]) =>
  compareTexts(textOf(old.join('\n\n')), textOf(now.join('\n\n')))

/** Each row as its kind and what it shows. */
function shown(row: CompareRow): string {
  if (row.kind === 'moved-away') return `moved-away to ${row.to}`
  const from = row.kind === 'moved-here' ? ` from ${row.from}` : ''
  if (row.kind !== 'changed' && row.kind !== 'moved-here') return row.kind
  const parts = row.parts.map(({ kind, text }) => {
    const words = text.replaceAll(PARAGRAPH_BREAK, '¶')
    return { same: '…', removed: `[-${words}]`, added: `[+${words}]` }[kind]
  })
  return `${row.kind}${from} ${parts.join('')}`
}

describe('two texts side by side', () => {
  const [head, tail] = [
    'The minister opened the harbour on Monday',
    'before a large and loud crowd',
  ]
  test.each<[string, string[], string[], string[]]>([
    ['that are the same', [ONE, TWO], [ONE, TWO], ['same', 'same']],
    ['that differ in white space only', [ONE], [ONE.replace(' on ', '  on ')], ['same']],
    [
      'with another figure',
      [ONE, THREE],
      [ONE, THREE.replace('206', '210')],
      ['same', 'changed …[-206][+210]…'],
    ],
    [
      'with another quotation mark',
      ['He said "no" to it all.'],
      ['He said “no” to it all.'],
      ['changed …[-"][+“]…[-"][+”]…'],
    ],
    ['with a paragraph taken out', [ONE, TWO, THREE], [ONE, THREE], ['same', 'removed', 'same']],
    ['with a paragraph put in', [ONE, THREE], [ONE, TWO, THREE], ['same', 'added', 'same']],
    [
      'with a paragraph written anew',
      [ONE, TWO],
      [ONE, 'Rain is expected tomorrow.'],
      ['same', 'removed', 'added'],
    ],
    [
      'with a paragraph at another place',
      [ONE, TWO, THREE],
      [THREE, ONE, TWO],
      ['moved-here from 2 …', 'same', 'same', 'moved-away to 0'],
    ],
    [
      'with a paragraph cut in two',
      [`${head} ${tail}.`],
      [head, `${tail}.`],
      ['changed …[- ][+¶]…'],
    ],
    [
      'with two paragraphs joined',
      [head, `${tail}.`],
      [`${head} ${tail}.`],
      ['changed …[-¶][+ ]…'],
    ],
    ['of which one is empty', [], [ONE], ['added']],
    ['that are both empty', [], [], []],
  ])('%s', (_, old, now, rows) => {
    expect(compare(old, now).map(shown)).toEqual(rows)
  })

  test('a moved paragraph shows what changed in it', () => {
    const rows = compare([ONE, TWO, THREE], [THREE.replace('206', '210'), ONE, TWO])
    expect(rows.map(shown)).toContain('moved-here from 2 …[-206][+210]…')
  })
})

test('differences are counted in words, a moved paragraph as one', () => {
  const rows = compare(
    [ONE, TWO, THREE],
    [THREE.replace(' that day', ''), ONE, 'Rain is expected.'],
  )
  expect(countDifferences(rows)).toEqual({ removed: 16, added: 3, moved: 1, places: 4 })
})

const paragraph = fc
  .array(fc.constantFrom('boat', 'port', 'the', 'a', '206', 'said', '“no”', 'harbour', '…'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))
const pool = fc.array(paragraph, { maxLength: 8 })

test('whatever the texts, the rows give back every paragraph of both, once and in order', () => {
  fc.assert(
    fc.property(pool, pool, fc.array(fc.nat(30), { maxLength: 8 }), (old, fresh, order) => {
      const all = [...old, ...fresh]
      const now = order.flatMap((at) => all[at % Math.max(1, all.length)] ?? [])
      const [before, after] = [textOf(old.join('\n\n')), textOf(now.join('\n\n'))]
      const rows = compareTexts(before, after)
      expect(rows.flatMap((row) => ('old' in row ? row.old.blocks : []))).toEqual(before.blocks)
      expect(rows.flatMap((row) => ('new' in row ? row.new.blocks : []))).toEqual(after.blocks)
      const changed = rows.flatMap((row) => (row.kind === 'changed' ? row : []))
      const moved = rows.flatMap((row) => (row.kind === 'moved-here' ? row : []))
      expect(changed.map((row) => joined(row.parts, 'added'))).toEqual(
        changed.map((row) => row.old.text),
      )
      expect([...changed, ...moved].map((row) => joined(row.parts, 'removed'))).toEqual(
        [...changed, ...moved].map((row) => row.new.text),
      )
    }),
  )
})

function joined(parts: readonly DiffPart[], without: DiffPart['kind']): string {
  return parts.map(({ kind, text }) => (kind === without ? '' : text)).join('')
}

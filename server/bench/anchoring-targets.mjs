const RIGHT = new Set(['exact', 'near', 'overlap'])
const LIVING = new Set(['verbatim', 'light', 'heavy', 'moved'])
const TYPOGRAPHY =
  /^(quote marks|dashes|NFD form|letters without marks|white space|soft hyphens|ligatures|upper case|lower case|short quote: typography|document: (curly|soft|hyphenated|NFD))/

/** The measures that the project holds itself to, ours beside those of every peer that was measured. */
export function printTargets(results) {
  const names = [...new Set(results.map((one) => one.name))]
  const of = (name, part) => results.find((one) => one.name === name && one.part === part)
  console.log('\n### What we hold ourselves to\n')
  console.log(`| measure | at least | ${names.join(' | ')} |`)
  console.log('|---|---|' + '---:|'.repeat(names.length))
  for (const { label, bound, part, measure } of MEASURES.map(named)) {
    const cells = names.map((name) => {
      const result = of(name, part)
      return result ? measure(result.rows ?? result.speed) : '–'
    })
    console.log(`| ${label} | ${bound} | ${cells.join(' | ')} |`)
  }
}

function named([label, bound, part, measure]) {
  return { label: String(label), bound: String(bound), part, measure }
}

const share = (rows, test) =>
  rows.length === 0 ? '–' : ((100 * rows.filter(test).length) / rows.length).toFixed(1)
const living = (rows) => rows.filter((row) => LIVING.has(row.cls))
const gone = (rows) => rows.filter((row) => row.cls === 'deleted')
const kind = (rows, wanted) => rows.filter((row) => row.kind.startsWith(wanted))
const noisy = (rows) => rows.filter((row) => !/^(absent|control)/.test(row.kind))
const isRight = (row) => RIGHT.has(row.v)
const isNear = (row) => row.v === 'exact' || row.v === 'near'
const isWrong = (row) => row.v === 'wrong' || row.v === 'partial'
const isFalse = (row) => row.v === 'anchored'
const isVerbatim = (row) => row.vb === true
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

function balanced(rows) {
  const right = Number(share(living(rows), isRight))
  return ((right + 100 - Number(share(gone(rows), isFalse))) / 2).toFixed(1)
}

const edited = (rows) => rows.filter((row) => row.kind === 'figure' && /light|heavy/.test(row.cls))

const MEASURES = [
  ['selector only: right place', '95', 'revision', (rows) => share(living(rows), isRight)],
  ['selector only: false anchors', '≤ 4', 'revision', (rows) => share(gone(rows), isFalse)],
  ['selector only: wrong place', '≤ 3', 'revision', (rows) => share(living(rows), isWrong)],
  ['selector only: balanced', '95.5', 'revision', balanced],
  ['revision known: right place', '96', 'revision-known', (rows) => share(living(rows), isRight)],
  ['revision known: false anchors', '≤ 1', 'revision-known', (rows) => share(gone(rows), isFalse)],
  ['revision known: wrong place', '≤ 1', 'revision-known', (rows) => share(living(rows), isWrong)],
  [
    'revision known: moved blocks',
    '95',
    'revision-known',
    (rows) =>
      share(
        rows.filter((row) => row.cls === 'moved'),
        isRight,
      ),
  ],
  [
    'revision known: edited figures',
    '95',
    'revision-known',
    (rows) => share(edited(rows), isRight),
  ],
  [
    'noise: both ends exact',
    '99',
    'noise',
    (rows) => share(noisy(rows), (row) => row.v === 'exact'),
  ],
  ['noise, 500 kB: ends within 2', '99', 'noisebig', (rows) => share(noisy(rows), isNear)],
  ['upper case', '100', 'noise', (rows) => share(kind(rows, 'upper case'), isNear)],
  ['omissions', '98', 'noise', (rows) => share(kind(rows, 'elision'), isNear)],
  [
    'short quote, OCR errors: found',
    '97',
    'noise',
    (rows) => share(kind(rows, 'short quote: one'), isNear),
  ],
  [
    'absent short quote: accepted',
    '≤ 3',
    'noise',
    (rows) => share(kind(rows, 'absent short'), isFalse),
  ],
  [
    'typography called verbatim',
    '99.5',
    'noise',
    (rows) =>
      share(
        rows.filter((row) => TYPOGRAPHY.test(row.kind)),
        isVerbatim,
      ),
  ],
  [
    'one fact altered called verbatim',
    '0',
    'noise',
    (rows) => share(kind(rows, 'one fact'), isVerbatim),
  ],
  [
    'separator or unit altered called verbatim',
    '0',
    'noise',
    (rows) => share(kind(rows, 'number altered'), isVerbatim),
  ],
  [
    'repeats: prefix and suffix',
    '99.5',
    'repeat',
    (rows) => share(kind(rows, 'prefix and'), isRight),
  ],
  ['repeats: prefix only', '99.5', 'repeat', (rows) => share(kind(rows, 'prefix only'), isRight)],
  ['repeats: suffix only', '99.5', 'repeat', (rows) => share(kind(rows, 'suffix only'), isRight)],
  [
    'repeats: noise in the quote',
    '99.5',
    'repeat',
    (rows) => share(kind(rows, 'typographic noise in the quote'), isRight),
  ],
  [
    'repeats: stale position',
    '100',
    'repeat',
    (rows) => share(kind(rows, 'context right'), isRight),
  ],
  [
    'repeats: deleted look-alike anchored',
    '≤ 5',
    'repeat',
    (rows) => share(kind(rows, 'look-alike left'), isFalse),
  ],
  [
    '1,000 anchors in 100 kB, index included',
    '≤ prototype',
    'speed',
    (speed) => ms(speed[100_000].total),
  ],
  [
    '1,000 anchors in 1 MB, index included',
    '≤ prototype',
    'speed',
    (speed) => ms(speed[1_000_000].total),
  ],
  ['an absent quote in 1 MB', '≤ 1 ms', 'speed', (speed) => ms(speed[1_000_000].absent)],
]

import { expect, test } from 'vitest'
import { makeLine } from './pdf-line.ts'
import { type Frame, type Piece } from './pdf-piece.ts'
import { makeRows } from './pdf-rows.ts'
import { turnRound } from './pdf-right-to-left.ts'

type Shown = [text: string, x: number, width: number, y?: number]

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** The line that runs of 14 points make, as the library tells them. */
function lineOf(runs: readonly Shown[], isPageRightToLeft = true): string | undefined {
  const pieces = runs.map(([text, x0, width, y = 700], order): Piece => ({
    text,
    isTurned: RIGHT_TO_LEFT.test(text),
    x0,
    x1: x0 + width,
    y,
    size: 14,
    tag: null,
    order,
  }))
  const frame: Frame = { angle: 0, isVertical: false, pieces }
  const options = { page: 1, frame, region: 0, isPageRightToLeft, isStoredInReadingOrder: false }
  const [row] = makeRows(pieces)
  return row === undefined ? undefined : makeLine(row, options)?.text
}

/** Runs as two programs that many desks use write them into PDFs. */
const real: [string, Shown[], string][] = [
  [
    'a browser writes Urdu letter by letter, in the shapes that they take, from left to right',
    [
      ['ﻮ', 285.01, 6.55],
      ['ﺠ', 291.56, 9.32],
      ['ﮕ', 300.88, 6.42],
      ['ﻨ', 307.3, 4.09],
      ['ﺟ', 311.39, 8.9],
      ['206', 323.38, 24.01],
      ['ﮟ', 350.48, 8.19],
      ['ﯿ', 358.67, 5.04],
      ['ﻣ', 363.71, 6.38],
    ],
    'میں 206 جنگجو',
  ],
  [
    'a browser writes brackets as they look',
    [
      ['(', 402.37, 4.66],
      ['ﻖ', 407.03, 8.98],
      ['ﺑ', 416.01, 3.85],
      ['ﺎ', 419.86, 3.54],
      ['ﻄ', 423.4, 8.8],
      ['ﻣ', 432.2, 6.38],
      ['ISPR', 441.3, 29.56],
      [')', 470.86, 4.66],
    ],
    '(ISPR مطابق)',
  ],
  [
    'an office program writes brackets as what they do, and figures apart',
    [
      ['فیصد آگے بڑھے؛', 327.69, 78.71],
      ['50', 308.5, 16],
      ['لوگ نیویارک', 231.89, 61.91],
      ['(', 224.6, 4.2],
      ['%', 296.98, 11.63],
      ['New York Times', 118.9, 104.31],
      ['پڑھتے ہیں۔', 56.8, 53.75],
      [')', 113.7, 5.32],
    ],
    'فیصد آگے بڑھے؛ 50% لوگ نیویارک (New York Times) پڑھتے ہیں۔',
  ],
  [
    'an office program puts a bracket into the blank that it left for it',
    [
      ['قال المتحدث إن', 364.49, 79.51],
      ['23', 345.3, 16],
      ['جنديا قُتلوا في الاشتباكات المصدر:', 166.39, 175.85],
      ['(', 205.4, 4.2],
      ['AFP', 138.5, 24.65],
      ['يوم', 112.09, 18.09],
      [')', 133.3, 5.32],
      ['11', 92.8, 16],
      ['أكتوبر.', 56.7, 33.1],
    ],
    'قال المتحدث إن 23 جنديا قُتلوا في الاشتباكات (المصدر: AFP) يوم 11 أكتوبر.',
  ],
  [
    'Hebrew beside figures, Latin words and a hyphen',
    [
      ['דובר הצבא אמר כי', 336.2, 108.82],
      ['12', 317, 16],
      ['חיילים נפצעו [לפי', 211.5, 102.4],
      ['Reuters', 157.6, 50.65],
      ['] ב-', 136, 21.63],
      ['3', 127.9, 8.01],
      ['במאי', 94.9, 29.97],
      ['2024', 59.5, 31.99],
      ['.', 56.7, 2.88],
    ],
    'דובר הצבא אמר כי 12 חיילים נפצעו [לפי Reuters] ב-3 במאי 2024.',
  ],
  [
    'a mark that is written before its letter, and higher',
    [
      ['ا', 428, 3.33],
      ['ﻮ', 431.4, 3],
      ['ﻠ', 434.51, 2.5],
      ['ﺘ', 437.01, 2.5],
      ['ُ', 441.01, 0, 703.78],
      ['ﻗ', 439.54, 5.88],
    ],
    'قُتلوا',
  ],
]

test.each(real)('%s', (_name, runs, expected) => {
  expect(lineOf(runs)).toBe(expected)
})

test('signs that a program puts into blanks stand where they belong', () => {
  const runs: Shown[] = [
    ['سرحد پر', 496.1, 43.97],
    ['11 10 2025', 413.1, 79.76],
    ['/', 429.1, 7.9],
    ['/', 452.98, 7.9],
    ['کو دعوی ٰ کیا', 350, 60.09],
  ]
  expect(lineOf(runs)).toBe('سرحد پر 11/10/2025 کو دعویٰ کیا')
  const quoted: Shown[] = [
    ['اُردو میں نستعلیق خط', 127.39, 272.9],
    ['‘', 181.4, 4.3],
    ['’', 300.08, 4.3],
  ]
  expect(lineOf(quoted)).toBe('اُردو میں ’نستعلیق‘ خط')
})

test('a last line of figures and a full stop reads from the right on such a page', () => {
  expect(lineOf([['9206677۔', 469.52, 63.72]])).toBe('9206677۔')
  expect(
    lineOf([
      ['.', 500, 4],
      ['(', 504, 4],
      ['Watch', 508, 30],
    ]),
  ).toBe('Watch).')
  expect(lineOf([['Reuters', 500, 40]])).toBe('Reuters')
})

test('a Latin line with an Arabic word in it reads from the left', () => {
  const runs: Shown[] = [
    ['The minister said “', 56.8, 119.73],
    ['السلام عليكم', 176.8, 63.32],
    ['”', 240.1, 7.36],
    ['to reporters', 250.5, 70],
  ]
  expect(lineOf(runs)).toBe('The minister said “السلام عليكم” to reporters')
})

test('putting a line into its order of reading and back gives the same line', () => {
  const options = { isRightToLeft: true, isArabicAtEnd: true, keepsPairs: true }
  for (const logical of [
    'قال إن 23 من 2,500 في AFP',
    'סכום 3-5% של Bank Leumi',
    'في 11/10/2025 مساء',
  ]) {
    const seen = turnRound(
      Array.from(logical, (text) => ({ text })),
      options,
    )
    expect(
      turnRound(seen, options)
        .map(({ text }) => text)
        .join(''),
    ).toBe(logical)
  }
})

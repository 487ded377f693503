/** How notes of a kind are counted: Word's name of the numerals, and where they begin. */
export type NoteCount = { format: string; start: number }

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const ROMAN_MAX = 4_999
const REPEATS_MAX = 20

/** The mark of the note called as number `index`, from 0, in Word's numerals. Numerals that are not known here are written in decimal. */
export function noteLabel({ format, start }: NoteCount, index: number): string {
  const number = start + index
  switch (format) {
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'lowerLetter':
      return repeated('abcdefghijklmnopqrstuvwxyz', number)
    case 'upperLetter':
      return repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', number)
    case 'chicago':
      return repeated('*†‡§', number)
    default:
      return String(number)
  }
}

function roman(number: number): string {
  if (number < 1 || number > ROMAN_MAX) return String(number)
  let rest = number
  let letters = ''
  for (const [value, letter] of ROMAN) {
    letters += letter.repeat(Math.floor(rest / value))
    rest %= value
  }
  return letters
}

/** a to z, then aa to zz, as Word goes on. */
function repeated(letters: string, number: number): string {
  const times = Math.ceil(number / letters.length)
  if (number < 1 || times > REPEATS_MAX) return String(number)
  return letters.charAt((number - 1) % letters.length).repeat(times)
}

const PAIRS = '()[]{}«»‹›<>“”‘’'
const MIRRORED = '()[]{}«»‹›<>'
const ENDS_WORDS = /^[\s.,:;!?،؛؟۔\u06D4)\]}»›”’]/
const BEGINS_WORDS = /[\s([{«‹“‘]$/

/**
 * Brackets of a line in its order of reading, made to open and to close. Programs disagree on whether a bracket in right-to-left text is stored as
 * it looks or as what it does, so what stands beside it decides; where that says nothing, the others of the line do.
 */
export function mendBrackets(letters: readonly string[]): string[] {
  const wanted = letters.map((letter, at) => wantedBracket(letters, letter, at))
  const isMirrored = wanted.some((bracket, at) => bracket !== null && bracket !== letters[at])
  return letters.map((letter, at) => wanted[at] ?? (isMirrored ? mirrored(letter) : letter))
}

function wantedBracket(letters: readonly string[], letter: string, at: number): string | null {
  if (!MIRRORED.includes(letter)) return null
  const isAfterStart = BEGINS_WORDS.test(letters[at - 1] ?? ' ')
  const isBeforeEnd = ENDS_WORDS.test(letters[at + 1] ?? ' ')
  if (isAfterStart === isBeforeEnd) return null
  const pair = PAIRS.indexOf(letter) & ~1
  return PAIRS.charAt(isAfterStart ? pair : pair + 1)
}

function mirrored(letter: string): string {
  const at = letter === '' ? -1 : MIRRORED.indexOf(letter)
  return at === -1 ? letter : MIRRORED.charAt(at ^ 1)
}

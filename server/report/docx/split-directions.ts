import { type Direction } from '#shared/text/block.ts'

export type DirectedPiece = { text: string; dir: Direction }

const RTL =
  '[\\u0590-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]'
const HAS_RTL = new RegExp(RTL, 'u')
const STRONG_RTL = `(?!\\p{Nd})${RTL}`
const STRONG_LTR = `(?!${RTL})[\\p{L}\\u200E]`
/** Marks and joiners go with the letter before them: a letter is never cut from its vowel. */
const WITH_MARKS = '[\\p{M}\\u200C\\u200D]*'
const PARTS = new RegExp(
  `(?<rtl>(?:${STRONG_RTL}${WITH_MARKS})+)|(?<ltr>(?:${STRONG_LTR}${WITH_MARKS})+)|(?<digits>\\p{Nd}+(?:[.,:/\\-\\u066B\\u066C]\\p{Nd}+)*)|(?<rest>[^])`,
  'gu',
)
const FIRST_STRONG = new RegExp(`(?<rtl>${STRONG_RTL})|${STRONG_LTR}`, 'u')

/** The direction of the first letter that has one, as `dir="auto"` in HTML; null where there is none. */
export function firstDirection(text: string): Direction | null {
  const found = FIRST_STRONG.exec(text)
  if (found === null) return null
  return found.groups?.['rtl'] === undefined ? 'ltr' : 'rtl'
}

/**
 * A text in pieces of one direction, for Word wants it said run by run. After the Unicode Bidirectional Algorithm, on one level: numbers go with the letters before them, all
 * else with the letters on both sides or, where these differ, with the paragraph (rules W2, W7, N1, N2).
 */
export function splitDirections(text: string, base: Direction): DirectedPiece[] {
  if (text === '') return []
  if (base === 'ltr' && !HAS_RTL.test(text)) return [{ text, dir: base }]
  const pieces: DirectedPiece[] = []
  let last: Direction = base
  let neutral = ''
  const add = (words: string, dir: Direction) => {
    const before = pieces.at(-1)
    if (before?.dir === dir) before.text += words
    else if (words !== '') pieces.push({ text: words, dir })
  }
  for (const { 0: words, groups = {} } of text.matchAll(PARTS)) {
    if (groups['rest'] !== undefined) {
      neutral += words
      continue
    }
    const dir = directionOf(groups, last)
    add(neutral, last === dir ? dir : base)
    add(words, dir)
    neutral = ''
    last = dir
  }
  add(neutral, last === base ? last : base)
  return pieces
}

function directionOf(groups: Record<string, string | undefined>, last: Direction): Direction {
  if (groups['digits'] !== undefined) return last
  return groups['rtl'] === undefined ? 'ltr' : 'rtl'
}

/** Pieces cut anew so that each text of `texts`, which follow each other and make up the pieces, has its own. */
export function cutPieces(
  pieces: readonly DirectedPiece[],
  texts: readonly string[],
): DirectedPiece[][] {
  let at = 0
  let used = 0
  return texts.map(({ length }) => {
    const own: DirectedPiece[] = []
    let left = length
    while (left > 0) {
      const piece = pieces[at]
      if (piece === undefined) break
      const text = piece.text.slice(used, used + left)
      own.push({ text, dir: piece.dir })
      left -= text.length
      used += text.length
      if (used < piece.text.length) continue
      at += 1
      used = 0
    }
    return own
  })
}

/** A text whose marks that turn the direction all end in it, and that ends none but its own: what stands around it on the line is not turned. */
export function closeEmbeddings(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return text
  const open: string[] = []
  const closed = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (mark) => {
    if (mark !== '\u202C' && mark !== '\u2069') {
      open.push(mark >= '\u2066' ? '\u2069' : '\u202C')
      return mark
    }
    const from = mark === '\u2069' ? open.lastIndexOf(mark) : open.length - 1
    if (from === -1 || open[from] !== mark) return ''
    open.length = from
    return mark
  })
  return closed + open.toReversed().join('')
}

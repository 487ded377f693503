/**
 * The letters and digits of a text, folded: no case, no marks, no white space, no punctuation, ligatures taken apart, digits of all scripts as 0–9.
 * `codes[i]` is a UTF-16 code unit of the folded text, `at[i]` the offset in the text of the character that it comes from; both hold `length` items
 * (the arrays may be longer). For searching only: what is shown and kept is always the text itself.
 */
export type Skeleton = { codes: Uint16Array; at: Int32Array; length: number }

/** Makes the skeleton of a text in one pass; linear in its length. */
export function makeSkeleton(text: string): Skeleton {
  const made: Growing = {
    codes: new Uint16Array(text.length + 16),
    at: new Int32Array(text.length + 16),
    length: 0,
  }
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset)
    if (code < 128) {
      const folded = ASCII[code] ?? 0
      if (folded !== 0) put(made, folded, offset)
    } else {
      const isPair = isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(offset + 1))
      const folded = foldCharacter(isPair ? text.slice(offset, offset + 2) : text.charAt(offset))
      for (let k = 0; k < folded.length; k += 1) put(made, folded.charCodeAt(k), offset)
      if (isPair) offset += 1
    }
  }
  return made
}

/** The folded letters and digits of a short text as a string. */
export function foldLetters(text: string): string {
  let folded = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code >= 128) folded += foldCharacter(character)
    else if ((ASCII[code] ?? 0) !== 0) folded += character.toLowerCase()
  }
  return folded
}

/** Part `[from, to)` of a skeleton as one of its own; the memory is shared. */
export function cutSkeleton(skeleton: Skeleton, from: number, to: number): Skeleton {
  return {
    codes: skeleton.codes.subarray(from, to),
    at: skeleton.at.subarray(from, to),
    length: to - from,
  }
}

/** First place in the skeleton whose character stands at or after `offset` of the text. */
export function placeInSkeleton({ at, length }: Skeleton, offset: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the character at `offset` ends, the marks on it included. */
export function characterEnd(text: string, offset: number): number {
  let end = offset + (isHighSurrogate(text.charCodeAt(offset)) ? 2 : 1)
  while (end < text.length && text.charCodeAt(end) >= 0x300 && MARK.test(text.charAt(end))) end += 1
  return Math.min(end, text.length)
}

type Growing = { codes: Uint16Array; at: Int32Array; length: number }

function put(made: Growing, code: number, offset: number): void {
  if (made.length === made.codes.length) {
    const codes = new Uint16Array(made.length * 2)
    codes.set(made.codes)
    const at = new Int32Array(made.length * 2)
    at.set(made.at)
    Object.assign(made, { codes, at })
  }
  made.codes[made.length] = code
  made.at[made.length] = offset
  made.length += 1
}

/** 0 for what is no letter or digit, else its folded code. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0
})

const MARK = /\p{M}/u
/** Madda and hamza tell Arabic-script words apart (آ is no ا), unlike vowel signs. */
const KEPT_MARK = /[\u0653-\u0655]/
const KEPT = /[\p{L}\p{N}\p{So}]/u
const FOLDS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['ς', 'σ'],
  ['ك', 'ک'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ه', 'ہ'],
  ['ـ', ''],
])

const foldedCharacters = new Map<string, string>()

/** What a character contributes; kept, as a text has few different ones. */
function foldCharacter(character: string): string {
  const kept = foldedCharacters.get(character)
  if (kept !== undefined) return kept
  let folded = ''
  for (const part of character.normalize('NFKD')) folded += foldPart(part)
  if (foldedCharacters.size > 20_000) foldedCharacters.clear()
  foldedCharacters.set(character, folded)
  return folded
}

function foldPart(part: string): string {
  if (KEPT_MARK.test(part)) return part
  if (MARK.test(part)) return ''
  let folded = ''
  for (const letter of part.toLowerCase().normalize('NFKD')) {
    const plain = FOLDS.get(letter) ?? letter
    if (plain !== '' && !MARK.test(letter) && KEPT.test(plain)) folded += digitOf(plain)
  }
  return folded
}

/** Decimal digits of any script by their value: each set of ten begins at a multiple of ten from a character that NFKD leaves alone. */
function digitOf(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

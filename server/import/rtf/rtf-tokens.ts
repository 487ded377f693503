/**
 * A piece of rich text. `word`: a backslash and letters, with their number; `symbol`: a backslash and one sign; `bytes`: what stands for letters, one
 * character for each byte, some of it written in hex.
 */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; sign: string }
  | { kind: 'bytes'; bytes: string }

/** Longest name of a control word: RTF 1.9.1 says 32 letters; what is longer is no control word of anybody. */
const NAME_CHARS_MAX = 32
const NUMBER_CHARS_MAX = 10

const PLAIN = /[^\\{}\r\n]+/y
const WORD = /\\([a-zA-Z]+)(-?\d+)? ?/y
const HEX = /\\'([0-9a-fA-F]{2})/y

/**
 * Takes rich text apart. Goes over the file once; raw data after `\bin` is left out, line ends mean nothing.
 *
 * @param source one character for each byte of the file
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    if (character === '{' || character === '}') {
      at += 1
      yield { kind: character === '{' ? 'open' : 'close' }
    } else if (character === '\\') {
      const control = controlAt(source, at)
      at = control.end
      yield control.token
    } else {
      const plain = matchAt(PLAIN, source, at)
      at += plain?.[0].length ?? 1
      if (plain !== null) yield { kind: 'bytes', bytes: plain[0] }
    }
  }
}

function controlAt(source: string, at: number): { token: RtfToken; end: number } {
  const word = matchAt(WORD, source, at)
  if (word !== null) {
    const [all, name = '', number] = word
    const value = number === undefined ? null : Number(number.slice(0, NUMBER_CHARS_MAX + 1))
    const raw = name === 'bin' ? Math.max(0, value ?? 0) : 0
    const known = name.slice(0, NAME_CHARS_MAX)
    return { token: { kind: 'word', name: known, value }, end: at + all.length + raw }
  }
  const hex = matchAt(HEX, source, at)
  if (hex !== null) {
    const bytes = String.fromCharCode(Number.parseInt(hex[1] ?? '', 16))
    return { token: { kind: 'bytes', bytes }, end: at + hex[0].length }
  }
  const sign = source.charAt(at + 1)
  const isLiteral = sign === '\\' || sign === '{' || sign === '}'
  return {
    token: isLiteral ? { kind: 'bytes', bytes: sign } : { kind: 'symbol', sign },
    end: at + 2,
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

import { foldLetters } from './skeleton.ts'

/** A word, figure or mark of a text. `key` is equal for tokens that only typography or case tells apart. */
export type TextToken = { start: number; end: number; key: string; isWord: boolean }

const TOKEN = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+|[^\s\p{L}\p{M}\p{N}]/gu

/** The words and marks of a text in order, white space left out. Offsets are UTF-16 code units. */
export function textTokens(text: string): TextToken[] {
  const tokens: TextToken[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match
    const letters = foldLetters(written)
    tokens.push({
      start: match.index,
      end: match.index + written.length,
      key: letters === '' ? markKey(written) : letters,
      isWord: letters !== '',
    })
  }
  return tokens
}

/** Two lists of tokens as numbers: equal keys, equal numbers. */
export function internTokens(
  here: readonly TextToken[],
  there: readonly TextToken[],
): { a: number[]; b: number[] } {
  const ids = new Map<string, number>()
  const idOf = ({ key }: TextToken) => {
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    return id
  }
  return { a: here.map(idOf), b: there.map(idOf) }
}

function markKey(mark: string): string {
  if (/["'“”„‟‘’‚‛«»‹›″′`]/.test(mark)) return '"'
  if (/[-‐‑‒–—−]/.test(mark)) return '-'
  return mark
}

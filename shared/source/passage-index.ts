import { canonicalNumber } from '../text/canonical-number.ts'
import { foldLetters } from '../text/skeleton.ts'

/**
 * Where figures in digits and capitalised words stand in a text, made once per text so that each claim can be looked up at once. `figures` by their plain
 * digits (`1098` for `1,098`), `names` by their folded letters.
 */
export type PassageIndex = {
  text: string
  figures: ReadonlyMap<string, readonly number[]>
  names: ReadonlyMap<string, readonly number[]>
}

const FIGURE = /[0-9٠-٩۰-۹]+(?:[.,'’٬٫\u00A0\u202F\u2009][0-9٠-٩۰-۹]+)*/g
/** Three letters or more, the first a capital, in scripts that have capitals. */
export const NAME = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}’'-]{2,}/gu

export function indexPassages(text: string): PassageIndex {
  return {
    text,
    figures: placesOf(text, FIGURE, (written) => canonicalNumber(written) ?? ''),
    names: placesOf(text, NAME, foldName),
  }
}

/** One spelling of a name: without case, accents and the English genitive. */
export function foldName(written: string): string {
  return foldLetters(written.replace(/['’]s?$/u, ''))
}

/** Different spellings are folded once each. */
function placesOf(
  text: string,
  pattern: RegExp,
  keyOf: (written: string) => string,
): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  const bySpelling = new Map<string, number[]>()
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const known = bySpelling.get(written)
    if (known) {
      known.push(index)
      continue
    }
    const key = keyOf(written)
    const list = lists.get(key) ?? []
    lists.set(key, list)
    bySpelling.set(written, list)
    list.push(index)
  }
  lists.delete('')
  return lists
}

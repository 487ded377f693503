import { type Direction } from '#shared/text/block.ts'

const LANGUAGES_MAX = 1_000

/** Counts the letters in each language that a document names; words that name none are in its default. */
export class LanguageCount {
  private readonly letters: Record<Direction, Map<string, number>> = {
    ltr: new Map(),
    rtl: new Map(),
  }

  /** A run names a language for each direction of script; which of the two counts is known when the text is whole. */
  add(named: Record<Direction, string | null>, length: number): void {
    for (const dir of ['ltr', 'rtl'] as const) {
      const letters = this.letters[dir]
      const language = named[dir] ?? ''
      if (letters.size < LANGUAGES_MAX || letters.has(language))
        letters.set(language, (letters.get(language) ?? 0) + length)
    }
  }

  /** The language of most letters, null where most name none. */
  most(dir: Direction): string | null {
    const [first] = [...this.letters[dir]].toSorted(([, a], [, b]) => b - a)
    return first === undefined || first[0] === '' ? null : first[0]
  }
}

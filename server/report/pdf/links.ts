import { type PdfWriter } from './pdf-writer.ts'

/** Where something that is linked came to stand: the page from 1 in its part, its line in points from the top. */
export type Place = { name: string; page: number; y: number }

/** Links inside of the report, from part to part. */
export type Links = {
  /** The places of a part, whose pages have these numbers. */
  add: (places: readonly Place[], pages: readonly number[]) => void
  /** A link's object as it goes into the file. */
  link: (text: string) => string
  /** Writes all that links lead to. */
  end: () => void
}

/** What the compiler writes for a link. */
const LINK =
  /\/A <<\s+\/Type \/Action\s+\/S \/URI\s+\/URI \(stet:((?:claim|source|mark)-\d+)\)\s+>>/
const WORDS = /\/Contents \(stet:(claim|source|mark)-(\d+)\)/
const KINDS: Record<string, string> = { claim: 'Claim', source: 'Source', mark: 'Mark' }
/** A4, and what is to be seen above the line; both in points. */
const PAGE_HEIGHT = 842
const ABOVE = 20

/**
 * Turns links to `stet:claim-12`, `stet:source-3` and `stet:mark-12` into links to their places in the file. The compiler could do that by its labels only within one
 * part, and would set nearly everything twice for it.
 */
export function linksInto(to: PdfWriter): Links {
  const wanted = new Map<string, number>()
  const found = new Map<string, string>()
  const numberOf = (name: string) => {
    const number = wanted.get(name) ?? to.reserve()
    wanted.set(name, number)
    return number
  }
  return {
    add: (places, pages) => {
      for (const { name, page, y } of places) {
        const top = Math.max(0, Math.round(PAGE_HEIGHT - y + ABOVE))
        found.set(name, `[${pages[page - 1] ?? 0} 0 R /XYZ 0 ${top} 0]`)
      }
    },
    link: (text) =>
      text
        .replace(LINK, (_, name: string) => `/Dest ${numberOf(name)} 0 R`)
        .replace(
          WORDS,
          (_, kind: string, number: string) => `/Contents (${KINDS[kind] ?? ''} ${number})`,
        ),
    end: () => {
      for (const [name, number] of wanted)
        to.write(number, found.get(name) ?? found.get('text') ?? 'null')
    },
  }
}

/** The places in a part's keywords, such as `claim-12 3 120, source-1 4 60`. */
export function placesIn(info: string): Place[] {
  const words = /\n {2}\/Keywords \((.*)\)/.exec(info)?.[1] ?? ''
  return words.split(', ').flatMap((one) => {
    const [name, page, y] = one.split(' ')
    return name && page && y ? [{ name, page: Number(page), y: Number(y) }] : []
  })
}

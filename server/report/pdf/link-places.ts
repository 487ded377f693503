/** Where something that is linked came to stand: the page from 1, its line in points from the top. */
export type LinkPlace = { name: string; page: number; y: number }

/** What the compiler writes for a link, as Latin letters outside of compressed parts. */
const LINK =
  /\/A <<\s+\/Type \/Action\s+\/S \/URI\s+\/URI \(stet:((?:claim|source|mark)-\d+)\)\s+>>/g
const WORDS = /\/Contents \(stet:(claim|source|mark)-(\d+)\)/g
const KINDS: Record<string, string> = { claim: 'Claim', source: 'Source', mark: 'Mark' }
/** A4, and what is to be seen above the line; both in points. */
const PAGE_HEIGHT = 842
const ABOVE = 20

/**
 * Turns links to `stet:claim-12`, `stet:source-3` and `stet:mark-12` into links to their places in the file. The compiler could do that by its labels, but would set
 * nearly everything twice for it: half of the time of a long report. No byte of the file moves.
 */
export function linkPlaces(pdf: Uint8Array, places: readonly LinkPlace[]): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pages = pagesOf(file)
  const destinations = new Map(
    places.map(({ name, page, y }) => {
      const top = Math.max(0, Math.round(PAGE_HEIGHT - y + ABOVE))
      return [name, `/Dest [${pages[page - 1] ?? 'null'} /XYZ 0 ${String(top)} 0]`]
    }),
  )
  const linked = file
    .replace(LINK, (link, name: string) =>
      (destinations.get(name) ?? destinations.get('text') ?? '').padEnd(link.length),
    )
    .replace(WORDS, (words, kind: string, number: string) =>
      `/Contents (${KINDS[kind] ?? ''} ${number})`.padEnd(words.length),
    )
  return new Uint8Array(Buffer.from(linked, 'latin1'))
}

/** The pages' objects, such as `12 0 R`, in their order. */
function pagesOf(file: string): string[] {
  const kids = /\/Type \/Pages\s[^>]*?\/Kids \[([^\]]*)\]/.exec(file)?.[1] ?? ''
  return kids.match(/\d+ 0 R/g) ?? []
}

import { type CompiledPdf, firstOf } from './compiled-pdf.ts'
import { dictionary } from './pdf-dictionary.ts'
import { type PdfWriter } from './pdf-writer.ts'

/** An entry of a PDF's table of contents. `title`: as a string of the file; `place`: the number of the object that says where. */
export type Bookmark = { title: string; place: number; under: Bookmark[] }

/** The bookmarks of a file. `outline`: the number of the object that they begin in. */
export function readBookmarks(file: CompiledPdf, outline: number): Bookmark[] {
  const bookmarks = []
  let next = numberOf('First', file.object(outline).text)
  while (next !== null) {
    const { text } = file.object(next)
    bookmarks.push({
      title: firstOf(/\n {2}\/Title (.*)/, text),
      place: Number(firstOf(/\n {2}\/Dest (\d+) 0 R/, text)),
      under: readBookmarks(file, next),
    })
    next = numberOf('Next', text)
  }
  return bookmarks
}

/** Writes them as the object `number`, closed below the first level. */
export function writeBookmarks(
  to: PdfWriter,
  number: number,
  bookmarks: readonly Bookmark[],
): void {
  const ends = writeLevel(to, number, bookmarks)
  to.write(number, dictionary(['/Type /Outlines', ...ends, `/Count ${bookmarks.length}`]))
}

/** Writes one level and what is under it; the entries with which its parent leads to it. */
function writeLevel(to: PdfWriter, parent: number, level: readonly Bookmark[]): string[] {
  const numbers = level.map(() => to.reserve())
  for (const [at, { title, place, under }] of level.entries()) {
    const number = numbers[at] ?? 0
    const [previous, next] = [numbers[at - 1], numbers[at + 1]]
    const ends = writeLevel(to, number, under)
    to.write(
      number,
      dictionary([
        `/Parent ${parent} 0 R`,
        ...(next === undefined ? [] : [`/Next ${next} 0 R`]),
        ...(previous === undefined ? [] : [`/Prev ${previous} 0 R`]),
        ...ends,
        ...(under.length === 0 ? [] : [`/Count -${under.length}`]),
        `/Title ${title}`,
        `/Dest ${place} 0 R`,
      ]),
    )
  }
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === undefined ? [] : [`/First ${first} 0 R`, `/Last ${last} 0 R`]
}

function numberOf(name: 'First' | 'Next', text: string): number | null {
  const number = new RegExp(`\\n {2}/${name} (\\d+) 0 R`).exec(text)?.[1]
  return number === undefined ? null : Number(number)
}

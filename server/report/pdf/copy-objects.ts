import { type CompiledPdf } from './compiled-pdf.ts'
import { type PdfWriter } from './pdf-writer.ts'

/** Copies objects of a file into another, and whatever they name. */
export type ObjectCopier = {
  /** The new number of an object, which is copied with the others. */
  copy: (number: number) => number
  /** Copies all that was asked for. */
  end: () => void
}

/**
 * @param known new numbers of objects that are not copied: there is one of them for all files
 * @param change what an object says in its new place
 */
export function objectCopier(
  { file, to, known }: { file: CompiledPdf; to: PdfWriter; known: ReadonlyMap<number, number> },
  change: (text: string, from: number) => string,
): ObjectCopier {
  const numbers = new Map(known)
  const waiting: number[] = []
  const copy = (from: number) => {
    const number = numbers.get(from) ?? to.reserve()
    if (!numbers.has(from)) waiting.push(from)
    numbers.set(from, number)
    return number
  }
  return {
    copy,
    end: () => {
      // It grows while it is gone through.
      for (const from of waiting) {
        const { text, stream } = file.object(from)
        to.write(copy(from), change(text, from), stream)
      }
    },
  }
}

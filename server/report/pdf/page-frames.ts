import { type CompiledPdf, firstOf } from './compiled-pdf.ts'
import { objectCopier } from './copy-objects.ts'
import { pagesOf } from './pages-of.ts'
import { dictionary } from './pdf-dictionary.ts'
import { type PdfWriter } from './pdf-writer.ts'
import { rewriteObject } from './rewrite-object.ts'

/** What a page draws before its own contents. */
export const DRAW_FRAME = 'q /Frame Do Q\n'

/** A page's object with what stands above and below the page. `frame`: the number of its drawing; `draw`: of `DRAW_FRAME`. */
export function framePage(page: string, { frame, draw }: { frame: number; draw: number }): string {
  const entry = `\n      /Frame ${frame} 0 R`
  const named = /\n {4}\/XObject <</.test(page)
    ? page.replace(/\n {4}\/XObject <</, `$&${entry}`)
    : page.replace(/\n {2}\/Resources <</, `$&\n    /XObject <<${entry}\n    >>`)
  return named.replace(/\n {2}\/Contents (\d+ 0 R)/, `\n  /Contents [${draw} 0 R $1]`)
}

/** Writes the pages of a file, which have nothing but what stands above and below, as these drawings. */
export function writeFrames(to: PdfWriter, file: CompiledPdf, frames: readonly number[]): void {
  const known = new Map<number, number>()
  const copier = objectCopier({ file, to, known }, (text) => moved(text))
  const moved = (text: string) =>
    rewriteObject(text, { ref: copier.copy, idPrefix: '', keyBase: 0 })
  for (const [at, number] of pagesOf(file).entries()) {
    const page = file.object(number).text
    const { text, stream } = file.object(Number(firstOf(/\n {2}\/Contents (\d+) 0 R/, page)))
    const entries = [
      '/Type /XObject',
      '/Subtype /Form',
      `/BBox ${firstOf(/\n {2}\/MediaBox (.*)/, page)}`,
      `/Resources ${moved(firstOf(/\n {2}\/Resources (<<[^]*?\n {2}>>)/, page))}`,
      firstOf(/\n {2}(\/Length .*)/, text),
      '/Filter /FlateDecode',
    ]
    to.write(frames[at] ?? to.reserve(), dictionary(entries), stream)
  }
  copier.end()
}

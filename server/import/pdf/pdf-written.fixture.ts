/** Words at a place of a page, in points from its lower left corner. `matrix`: the first four numbers of the text matrix, for words that are turned. */
export type WrittenWords = {
  words: string
  x: number
  y: number
  size?: number
  matrix?: [number, number, number, number]
  hidden?: boolean
}

export type WrittenPdf = {
  pages: readonly (readonly WrittenWords[])[]
  /** Raw dictionaries of annotations, all on the first page. */
  annotations?: readonly string[]
  info?: string
  catalog?: string
  /** Raw entries of every page. */
  page?: string
  /** Raw fonts and other resources of every page, and what is drawn before its words. */
  fonts?: string
  resources?: string
  drawn?: string
  /** Raw objects, numbered from 1000. */
  objects?: readonly string[]
}

const NOTHING = {
  annotations: [],
  info: '',
  catalog: '',
  page: '',
  fonts: '',
  resources: '',
  drawn: '',
  objects: [],
}

/** A small PDF in Helvetica with words where the test wants them. */
export function writePdf(given: WrittenPdf): Uint8Array {
  const written = { ...NOTHING, ...given }
  const { pages, annotations, info, catalog, fonts, resources } = written
  const kids = pages.map((_, index) => `${100 + 2 * index} 0 R`)
  const notes = annotations.map((_, at) => `${10 + at} 0 R`).join(' ')
  const objects = new Map([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, `<< ${info} >>`],
  ])
  for (const [index, page] of pages.entries()) {
    objects.set(
      100 + 2 * index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${101 + 2 * index} 0 R /Annots [${index === 0 ? notes : ''}]
      /Resources << /Font << /F 3 0 R ${fonts} >> ${resources} >> ${written.page} >>`,
    )
    const stream = `${written.drawn} BT ${page.map(show).join('\n')} ET`
    objects.set(101 + 2 * index, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  for (const [index, note] of annotations.entries()) objects.set(10 + index, note)
  for (const [index, object] of written.objects.entries()) objects.set(1_000 + index, object)
  return Buffer.from(assemble(objects), 'latin1')
}

function show({
  words,
  x,
  y,
  size = 10,
  matrix = [1, 0, 0, 1],
  hidden = false,
}: WrittenWords): string {
  const escaped = words.replaceAll(/[\\()]/g, String.raw`\$&`)
  return `/F ${size} Tf ${hidden ? 3 : 0} Tr ${matrix.join(' ')} ${x} ${y} Tm (${escaped}) Tj`
}

function assemble(objects: ReadonlyMap<number, string>): string {
  let file = '%PDF-1.7\n'
  const rows: string[] = []
  for (const [number, object] of objects) {
    rows.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const trailer = `trailer\n<< /Root 1 0 R /Info 4 0 R /Size 5000 >>\nstartxref\n${file.length}\n%%EOF\n`
  return `${file}xref\n${rows.join('')}${trailer}`
}

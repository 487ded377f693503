import { type CompiledPdf, firstOf, refsIn } from './compiled-pdf.ts'

/** How the pages and links of a file lead back to its structure, and where its cells are found by their names. */
export type PartStructure = {
  /** Top elements, in reading order. */
  elements: number[]
  /** For each key of a page or link: the object that says to which elements it belongs. */
  keys: [key: number, object: number][]
  keyCount: number
  cells: [name: string, element: number][]
  /** As they stand in the file. */
  roles: string
}

export function readStructure(file: CompiledPdf, root: number, document: number): PartStructure {
  const { text } = file.object(root)
  const cells = /\/IDTree <<\s+\/Names \[([^\]]*)\]/.exec(text)?.[1] ?? ''
  return {
    elements: refsIn(firstOf(/\n {2}\/K \[([^\]]*)\]/, file.object(document).text)),
    keys: Array.from(
      firstOf(/\/Nums \[([^\]]*)\]/, text).matchAll(/(\d+) (\d+) 0 R/g),
      ([, key, object]) => [Number(key), Number(object)],
    ),
    keyCount: Number(firstOf(/\/ParentTreeNextKey (\d+)/, text)),
    cells: Array.from(cells.matchAll(/\(([^()]*)\) (\d+) 0 R/g), ([, name = '', element]) => [
      name,
      Number(element),
    ]),
    roles: firstOf(/\/RoleMap (<<[^]*?>>)/, text),
  }
}

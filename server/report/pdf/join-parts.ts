import { type Bookmark, readBookmarks, writeBookmarks } from './bookmarks.ts'
import { type CompiledPdf, firstOf, readCompiled } from './compiled-pdf.ts'
import { type ObjectCopier, objectCopier } from './copy-objects.ts'
import { linksInto, placesIn } from './links.ts'
import { DRAW_FRAME, framePage, writeFrames } from './page-frames.ts'
import { pagesOf } from './pages-of.ts'
import { readStructure } from './part-structure.ts'
import { dictionary } from './pdf-dictionary.ts'
import { pdfWriter } from './pdf-writer.ts'
import { rewriteObject } from './rewrite-object.ts'

const LINK = /^<<\s+\/Type \/Annot\s+\/Subtype \/Link\s/

/** Joins parts that the compiler has made into one PDF: pages, structure, bookmarks and links. */
export type PartJoiner = {
  /** `goesOn`: it begins with a page that is left out, with the heading of the part before and nothing else. */
  add: (part: Uint8Array, goesOn: boolean) => void
  pageCount: () => number
  /** `frame`: as many pages, with what stands above and below each; what is told of the file is taken from it too. */
  end: (frame: Uint8Array) => Uint8Array
}

export function partJoiner(): PartJoiner {
  const joined = startJoining()
  return {
    add: (part, goesOn) => {
      addPart(joined, readCompiled(part), goesOn)
    },
    pageCount: () => joined.pages.length,
    end: (frame) => endJoining(joined, readCompiled(frame)),
  }
}

type Joined = ReturnType<typeof startJoining>

function startJoining() {
  const to = pdfWriter()
  return {
    to,
    links: linksInto(to),
    /** Numbers of the objects that there is one of. */
    catalog: { number: to.reserve(), text: '' },
    pageTree: to.reserve(),
    structure: to.reserve(),
    document: to.reserve(),
    outline: to.reserve(),
    metadata: to.reserve(),
    draw: to.reserve(),
    pages: new Array<{ number: number; frame: number }>(),
    bookmarks: new Array<Bookmark>(),
    /** As in `PartStructure`, of all parts. */
    elements: new Array<number>(),
    keys: new Array<string>(),
    keyCount: 0,
    cells: new Array<string>(),
    roles: '',
    partCount: 0,
  }
}

function addPart(joined: Joined, file: CompiledPdf, goesOn: boolean): void {
  const { to, links, draw } = joined
  const root = rootOf(file)
  const known = new Map([
    [root.pageTree, joined.pageTree],
    [root.structure, joined.structure],
    [root.document, joined.document],
    [root.outline, joined.outline],
    [root.metadata, joined.metadata],
  ])
  const frames = new Map<number, number>()
  joined.partCount += 1
  const rewriting = {
    ref: (number: number) => copier.copy(number),
    idPrefix: `${String(joined.partCount).padStart(6, '0')}-`,
    keyBase: joined.keyCount,
  }
  const copier = objectCopier({ file, to, known }, (text, from) => {
    const moved = rewriteObject(text, rewriting)
    const frame = frames.get(from)
    if (frame !== undefined) return framePage(moved, { frame, draw })
    return LINK.test(text) ? links.link(moved) : moved
  })
  const leftOut = goesOn ? 1 : 0
  const pages = pagesOf(file)
    .slice(leftOut)
    .map((from) => {
      const page = { number: copier.copy(from), frame: to.reserve() }
      frames.set(from, page.frame)
      return page
    })
  joined.pages.push(...pages)
  links.add(
    placesIn(file.object(file.info).text).map((place) => ({
      ...place,
      page: place.page - leftOut,
    })),
    pages.map(({ number }) => number),
  )
  addStructure(joined, { file, copier, rewriting, goesOn })
  const bookmarks = readBookmarks(file, root.outline).map((one) => placed(one, copier.copy))
  addBookmarks(joined, bookmarks, goesOn)
  if (joined.catalog.text === '') joined.catalog.text = rewriteObject(root.text, rewriting)
  copier.end()
}

/** The numbers of the objects that a part's others hang on. */
function rootOf(file: CompiledPdf) {
  const { text } = file.object(file.root)
  const structure = refOf(text, 'StructTreeRoot')
  return {
    text,
    structure,
    document: Number(firstOf(/\n {2}\/K \[(\d+) 0 R\]/, file.object(structure).text)),
    pageTree: refOf(text, 'Pages'),
    outline: refOf(text, 'Outlines'),
    metadata: refOf(text, 'Metadata'),
  }
}

function refOf(text: string, name: string): number {
  return Number(firstOf(new RegExp(`/${name} (\\d+) 0 R`), text))
}

type Added = {
  file: CompiledPdf
  copier: ObjectCopier
  rewriting: { idPrefix: string; keyBase: number }
  goesOn: boolean
}

function addStructure(joined: Joined, { file, copier, rewriting, goesOn }: Added): void {
  const { structure, document } = rootOf(file)
  const { elements, keys, keyCount, cells, roles } = readStructure(file, structure, document)
  const [first] = pagesOf(file)
  const leftOut = goesOn && first !== undefined ? keyOf(file, first) : null
  joined.elements.push(...elements.slice(goesOn ? 1 : 0).map(copier.copy))
  for (const [key, object] of keys)
    if (key !== leftOut) joined.keys.push(`${rewriting.keyBase + key} ${copier.copy(object)} 0 R`)
  for (const [name, element] of cells)
    joined.cells.push(`(${rewriting.idPrefix}${name}) ${copier.copy(element)} 0 R`)
  joined.keyCount += keyCount
  joined.roles = roles
}

function keyOf(file: CompiledPdf, page: number): number {
  return Number(firstOf(/\/StructParents (\d+)/, file.object(page).text))
}

function addBookmarks(joined: Joined, bookmarks: readonly Bookmark[], goesOn: boolean): void {
  const [first, ...others] = bookmarks
  const before = joined.bookmarks.at(-1)
  if (!goesOn || first === undefined || before === undefined) joined.bookmarks.push(...bookmarks)
  else {
    before.under.push(...first.under)
    joined.bookmarks.push(...others)
  }
}

/** With the numbers that the places have in another file. */
function placed({ title, place, under }: Bookmark, copy: (number: number) => number): Bookmark {
  return { title, place: copy(place), under: under.map((one) => placed(one, copy)) }
}

function endJoining(joined: Joined, frame: CompiledPdf): Uint8Array {
  const { to, pages, elements, keys, cells } = joined
  const list = (numbers: readonly number[]) => `[${numbers.map((one) => `${one} 0 R`).join(' ')}]`
  joined.links.end()
  writeBookmarks(to, joined.outline, joined.bookmarks)
  to.write(joined.draw, `<<\n  /Length ${DRAW_FRAME.length}\n>>`, Buffer.from(DRAW_FRAME))
  writeFrames(
    to,
    frame,
    pages.map((page) => page.frame),
  )
  const pageNumbers = list(pages.map(({ number }) => number))
  to.write(
    joined.pageTree,
    dictionary(['/Type /Pages', `/Count ${pages.length}`, `/Kids ${pageNumbers}`]),
  )
  to.write(
    joined.document,
    dictionary([
      '/Type /StructElem',
      '/S /Document',
      `/P ${joined.structure} 0 R`,
      `/K ${list(elements)}`,
    ]),
  )
  to.write(
    joined.structure,
    dictionary([
      '/Type /StructTreeRoot',
      `/RoleMap ${joined.roles}`,
      `/K [${joined.document} 0 R]`,
      `/ParentTree <<\n    /Nums [${keys.join(' ')}]\n  >>`,
      `/ParentTreeNextKey ${joined.keyCount}`,
      ...(cells.length === 0 ? [] : [`/IDTree <<\n    /Names [${cells.join(' ')}]\n  >>`]),
    ]),
  )
  const metadata = frame.object(refOf(frame.object(frame.root).text, 'Metadata'))
  to.write(joined.metadata, metadata.text, metadata.stream)
  const info = to.reserve()
  to.write(info, frame.object(frame.info).text)
  to.write(joined.catalog.number, joined.catalog.text)
  return to.end([`/Root ${joined.catalog.number} 0 R`, `/Info ${info} 0 R`, `/ID ${frame.id}`])
}

import { type BlockKind } from '#shared/text/block.ts'
import { type PdfPage } from './pdf-open.ts'

/** A piece of the document's own structure on one page; the same object for all words in it. */
export type Tag = { kind: BlockKind; level: number | undefined }

const DEPTH_MAX = 60
const KINDS: Record<string, BlockKind> = {
  P: 'paragraph',
  Note: 'paragraph',
  FENote: 'paragraph',
  TOCI: 'paragraph',
  LI: 'list-item',
  Caption: 'caption',
  BlockQuote: 'block-quote',
  TH: 'table-cell',
  TD: 'table-cell',
  Title: 'heading',
  H: 'heading',
}
const IN_LISTS = new Set(['P', 'LBody', 'Lbl'])

/** The structure of a page by the marks that its words carry; empty where the document is not tagged. */
export async function readTags(page: PdfPage): Promise<Map<string, Tag>> {
  const tags = new Map<string, Tag>()
  let tree: unknown
  try {
    tree = await page.getStructTree()
  } catch {
    // A broken structure says nothing; the words are there without it.
    return tags
  }
  addTags(tree, { tag: null, lists: 0, depth: 0 }, tags)
  return tags
}

type Place = { tag: Tag | null; lists: number; depth: number }

function addTags(node: unknown, place: Place, tags: Map<string, Tag>): void {
  if (typeof node !== 'object' || node === null || place.depth > DEPTH_MAX) return
  const fields = new Map<string, unknown>(Object.entries(node))
  const id = fields.get('id')
  if (typeof id === 'string' && place.tag !== null) tags.set(id, place.tag)
  const children = fields.get('children')
  if (!Array.isArray(children)) return
  const named = fields.get('role')
  const role = typeof named === 'string' ? named : ''
  const inside = {
    tag: tagOf(role, place),
    lists: place.lists + (role === 'L' ? 1 : 0),
    depth: place.depth + 1,
  }
  for (const child of children) addTags(child, inside, tags)
}

/** The tag of what stands in an element. A paragraph in a list item or a cell belongs to that. */
function tagOf(role: string, { tag, lists }: Place): Tag | null {
  if (tag !== null && tag.kind !== 'paragraph' && IN_LISTS.has(role)) return tag
  const heading = /^H([1-6])$/.exec(role)?.[1]
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) }
  const kind = KINDS[role]
  if (kind === undefined) return tag
  if (kind === 'heading') return { kind, level: 1 }
  return { kind, level: kind === 'list-item' ? Math.max(1, lists) : undefined }
}

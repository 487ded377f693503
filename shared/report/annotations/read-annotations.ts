import { readNode, readTypes } from '../read-json.ts'
import { type ReadAnnotation } from './read-annotation-shape.ts'
import { readAnnotation } from './read-annotation.ts'
import { placeIn } from './read-faults.ts'
import { isHypothesisRow, readHypothesisRow } from './read-hypothesis.ts'

/** An annotation, or a part of the file, that was not taken. `at` is its place in the file, `''` for the file itself. */
export type RefusedAnnotation = { id: string | null; at: string; reason: string }

export type ReadAnnotations = { annotations: ReadAnnotation[]; refused: RefusedAnnotation[] }

const ANNOTATIONS_MAX = 10_000
const DEPTH_MAX = 10
/** Members under which lists of annotations stand: JSON-LD, pages, the Hypothesis API, the export of its client. */
const LISTS = ['graph', 'items', 'rows', 'annotations']

/**
 * Annotations that another tool wrote: one of the W3C model, a list, a collection or a page, what Hypothesis exports, or any of these as JSON text. What cannot be taken is told
 * with all that is wrong with it. Nothing is fetched.
 */
export function readAnnotations(value: unknown): ReadAnnotations {
  const found: Found = { items: [], more: 0, refused: [] }
  gather(parsed(value, found), { at: '', context: undefined, depth: 0 }, found)
  const read: ReadAnnotations = { annotations: [], refused: found.refused }
  for (const item of found.items) readItem(item, read)
  if (found.more > 0) {
    const reason = `has more than ${ANNOTATIONS_MAX} annotations: ${found.more} were not read`
    read.refused.push({ id: null, at: '', reason })
  }
  return read
}

type Item = { value: unknown; at: string; context: unknown }
type Found = { items: Item[]; more: number; refused: RefusedAnnotation[] }
type Place = { at: string; context: unknown; depth: number }

function parsed(value: unknown, found: Found): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch (error) {
    const detail = error instanceof SyntaxError ? `: ${error.message}` : ''
    found.refused.push({ id: null, at: '', reason: `is no JSON${detail}` })
    return []
  }
}

function gather(value: unknown, place: Place, found: Found): void {
  const { at, context, depth } = place
  if (depth > DEPTH_MAX) {
    found.refused.push({ id: null, at, reason: 'lies too deep in lists' })
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      gather(item, { at: placeIn(at, [index]), context, depth: depth + 1 }, found)
    }
    return
  }
  const node = readNode(value)
  const own = node?.['@context'] ?? context
  const parts = node === null ? [] : partsOf(node)
  if (parts.length === 0) {
    if (found.items.length < ANNOTATIONS_MAX) found.items.push({ value, at, context })
    else found.more += 1
  }
  for (const { key, part } of parts) {
    const there = placeIn(at, [key])
    if (typeof part === 'string') {
      found.refused.push({ id: null, at: there, reason: ELSEWHERE })
    } else gather(part, { at: there, context: own, depth: depth + 1 }, found)
  }
}

const ELSEWHERE = 'is only named, and nothing is fetched: give the annotations themselves'

/** The parts of what holds annotations; none of an annotation. */
function partsOf(node: Record<string, unknown>): { key: string; part: unknown }[] {
  const types = readTypes(node)
  if (types.includes('Annotation')) return []
  const isPaged = types.includes('AnnotationCollection') || types.includes('AnnotationPage')
  const keys = isPaged ? [...LISTS, 'first', 'next'] : LISTS
  const parts = keys.flatMap((key) => {
    const part = node[key]
    const isPart = Array.isArray(part) || key === 'first' || key === 'next'
    return part !== undefined && isPart ? [{ key: key === 'graph' ? '@graph' : key, part }] : []
  })
  // An empty collection has no first page.
  return isPaged && parts.length === 0 ? [{ key: 'items', part: [] }] : parts
}

function readItem({ value, at, context }: Item, read: ReadAnnotations): void {
  const node = readNode(value)
  if (node === null) {
    const reason = typeof value === 'string' ? ELSEWHERE : 'must be an annotation'
    read.refused.push({ id: null, at, reason })
    return
  }
  const result = isHypothesisRow(node) ? readHypothesisRow(node) : readAnnotation(node, context)
  if ('annotation' in result) {
    read.annotations.push(result.annotation)
    return
  }
  const { id } = node
  const reason = result.faults.map((fault) => `${fault.at || 'it'}: ${fault.reason}`).join('; ')
  read.refused.push({ id: typeof id === 'string' ? id.slice(0, ID_CHARS) : null, at, reason })
}

const ID_CHARS = 2_000

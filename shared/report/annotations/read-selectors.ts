import { z } from 'zod'
import { readList, readNode, type ReadNode, readTypes } from '../read-json.ts'
import { type ReadTarget } from './read-annotation-shape.ts'
import { Iri, READ_CHARS_MAX, Words } from './read-annotation-words.ts'
import { type Fault, must, one, placeIn, take } from './read-faults.ts'

/** What selectors say of the words and where they stand. */
type Found = Pick<ReadTarget, 'quote' | 'position' | 'unread'>

const Quote = z.object({
  exact: one(Words),
  prefix: one(Words).optional(),
  suffix: one(Words).optional(),
})
const Offset = z.int(must('a whole number')).min(0, must('no less than 0'))
const Position = z
  .object({ start: one(Offset), end: one(Offset) })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'must not be before start' })

const DEPTH_MAX = 8
const TYPE_CHARS = 100
const NOTHING: Found = { quote: null, position: null, unread: [] }

/**
 * The selectors of a target, which all choose the same words. Of selectors that refine each other the words of the last count; positions count then in a part of the text and say
 * nothing of the whole.
 */
export function readSelectors(value: unknown, at: string, faults: Fault[]): Found {
  return readAll(value, { at, faults, depth: 0 })
}

type Reading = { at: string; faults: Fault[]; depth: number }

function readAll(value: unknown, reading: Reading): Found {
  const isList = Array.isArray(value)
  const all = readList(value).map((selector, index) =>
    readOne(selector, isList ? { ...reading, at: placeIn(reading.at, [index]) } : reading),
  )
  return {
    quote: all.find(({ quote }) => quote !== null)?.quote ?? null,
    position: all.find(({ position }) => position !== null)?.position ?? null,
    unread: all.flatMap(({ unread }) => unread),
  }
}

function readOne(selector: unknown, reading: Reading): Found {
  const { at, faults, depth } = reading
  if (typeof selector === 'string') {
    take(Iri, selector, at, faults)
    return { ...NOTHING, unread: ['IRI'] }
  }
  const node = readNode(selector)
  if (node === null || depth > DEPTH_MAX) {
    faults.push({ at, reason: node ? 'is refined too often' : 'must be an IRI or an object' })
    return NOTHING
  }
  const own = readOwn(node, reading)
  const refined = { at: placeIn(at, ['refinedBy']), faults, depth: depth + 1 }
  if (node['refinedBy'] !== undefined) {
    const inner = readAll(node['refinedBy'], refined)
    return { quote: inner.quote, position: null, unread: [...own.unread, ...inner.unread] }
  }
  return depth === 0 ? own : { ...own, position: null }
}

function readOwn(node: ReadNode, { at, faults }: Reading): Found {
  const types = readTypes(node)
  if (types.includes('TextQuoteSelector')) {
    const { exact = '', prefix = null, suffix = null } = take(Quote, node, at, faults) ?? {}
    return { ...NOTHING, quote: exact === '' ? null : { exact, prefix, suffix } }
  }
  if (types.includes('TextPositionSelector')) {
    return { ...NOTHING, position: take(Position, node, at, faults) }
  }
  const [type = 'no type'] = types
  return { ...NOTHING, unread: [type.slice(0, TYPE_CHARS)] }
}

const HASH = /^nih:sha-256;([\da-f]{64})$/i

/** The hash of the text that a state names, as we write it (`nih:sha-256;…`); `null` where it names none. */
export function readStateHash(value: unknown): string | null {
  const names = readList(value)
    .flatMap((state) => readList(readNode(state)?.['cached']))
    .flatMap((name) => (typeof name === 'string' && name.length < READ_CHARS_MAX ? name : []))
  const hash = names.flatMap((name) => HASH.exec(name)?.[1] ?? [])
  return hash[0]?.toLowerCase() ?? null
}

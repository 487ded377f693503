import { z } from 'zod'
import { readList, readNode, type ReadNode, readTypes } from '../read-json.ts'
import { type ReadTarget } from './read-annotation-shape.ts'
import { DateTime, Iri, LanguageTag, Motivation, Name } from './read-annotation-words.ts'
import { type Fault, must, one, placeIn, some, take } from './read-faults.ts'
import { readSelectors, readStateHash } from './read-selectors.ts'

/** What the W3C model says of any thing that an annotation has: how often a member may be there, and what it may hold. */
export const Described = z.object({
  id: one(Iri).optional(),
  created: one(DateTime).optional(),
  modified: one(DateTime).optional(),
  generated: one(DateTime).optional(),
  rights: some(Iri).optional(),
  via: some(Iri).optional(),
  canonical: one(Iri).optional(),
})

/** The same for bodies and targets. */
const Resource = Described.extend({
  format: some(Name).optional(),
  language: some(LanguageTag).optional(),
  processingLanguage: one(LanguageTag).optional(),
  textDirection: one(z.enum(['ltr', 'rtl', 'auto'], must('ltr, rtl or auto'))).optional(),
  purpose: some(Motivation).optional(),
})

/** Members of a body or a target that say something of it. */
export type ResourceParts = { purposes: string[]; language: string | null; formats: string[] }

export function readResourceParts(node: ReadNode, at: string, faults: Fault[]): ResourceParts {
  const resource = take(Resource, node, at, faults)
  const languages = resource?.language ?? []
  const only = languages.length === 1 ? languages[0] : undefined
  return {
    purposes: resource?.purpose ?? [],
    language: resource?.processingLanguage || only || null,
    formats: resource?.format ?? [],
  }
}

const Several = some(z.unknown())
const OneIri = one(Iri)

const SETS = new Set(['Choice', 'List', 'Composite', 'Independents'])
const SETS_DEPTH_MAX = 4

/** Things with their places, those of sets one by one: which of them counts, or that they belong together, is not kept. */
export function listMembers(
  value: unknown,
  at: string,
  faults: Fault[],
  depth = 0,
): { value: unknown; at: string }[] {
  if (value === undefined) return []
  const values = take(Several, value, at, faults) ?? []
  return values.flatMap((each, index) => {
    const here = Array.isArray(value) ? placeIn(at, [index]) : at
    const node = readNode(each)
    const sets = node === null ? [] : readTypes(node).filter((type) => SETS.has(type))
    if (node === null || sets.length === 0) return [{ value: each, at: here }]
    const items = readList(node['items'])
    if (sets.length > 1) faults.push({ at: `${here}.type`, reason: TOO_MANY_SETS })
    if (items.length === 0 || depth > SETS_DEPTH_MAX) {
      faults.push({ at: `${here}.items`, reason: items.length === 0 ? EMPTY_SET : TOO_DEEP })
      return []
    }
    return listMembers(items, `${here}.items`, faults, depth + 1)
  })
}

const TOO_MANY_SETS = 'must be only one of Choice, List, Composite and Independents'
const EMPTY_SET = 'is missing: a set must have items'
const TOO_DEEP = 'has sets in sets in sets'

/** What an annotation is about. */
export function readTargets(value: unknown, faults: Fault[]): ReadTarget[] {
  if (readList(value).length === 0) {
    faults.push({ at: 'target', reason: 'is missing: an annotation must have one' })
  }
  return listMembers(value, 'target', faults).flatMap(
    (member) => readTarget(member.value, member.at, faults) ?? [],
  )
}

/** @returns `null` where the fault is told */
export function readTarget(value: unknown, at: string, faults: Fault[]): ReadTarget | null {
  if (typeof value === 'string') {
    const source = take(Iri, value, at, faults)
    return source === null ? null : { ...WHOLE, source }
  }
  const node = readNode(value)
  if (node === null) {
    faults.push({ at, reason: 'must be an IRI or an object' })
    return null
  }
  readResourceParts(node, at, faults)
  return {
    source: readSource(node, at, faults),
    ...readSelectors(node['selector'], `${at}.selector`, faults),
    sha256: readStateHash(node['state']),
  }
}

const WHOLE: ReadTarget = { source: null, quote: null, position: null, sha256: null, unread: [] }

/** The name of the whole. Where the file does not name it, only a selector tells that there is one: tools that know a single text leave it out. */
function readSource(node: ReadNode, at: string, faults: Fault[]): string | null {
  const { source, id, selector } = node
  if (source !== undefined) {
    const [first = source] = readList(source)
    const name = typeof first === 'string' ? first : readNode(first)?.['id']
    return take(Iri, name, `${at}.source`, faults)
  }
  const { data = null } = OneIri.safeParse(id)
  if (id === undefined && selector === undefined) {
    faults.push({ at, reason: 'names nothing: must have an id or a source' })
  }
  return data
}

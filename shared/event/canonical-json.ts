/** Anything JSON can say. `undefined` members of objects are left out. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/**
 * Canonical JSON by RFC 8785: no white space, members sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * A report is megabytes: a copy with sorted members, written by the engine, takes two thirds of the time of putting texts together.
 *
 * @throws TypeError for NaN and infinities, which JSON cannot say
 */
export function canonicalJson(value: JsonValue): string {
  const walk = { canBeCopied: true }
  const copy = sortedCopy(value, walk)
  return walk.canBeCopied ? JSON.stringify(copy) : sortedText(value)
}

function sortedCopy(value: JsonValue, walk: { canBeCopied: boolean }): JsonValue {
  if (typeof value === 'string' || value === null) return value
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  if (typeof value !== 'object') return value
  if (isArray(value)) return value.map((one) => sortedCopy(one, walk))
  const shape = shapeOf(value)
  if (!shape.canBeCopied) walk.canBeCopied = false
  const copy: Record<string, JsonValue | undefined> = {}
  for (const name of shape.sorted) {
    const member = value[name]
    if (member !== undefined) copy[name] = sortedCopy(member, walk)
  }
  return copy
}

type Shape = { names: readonly string[]; sorted: readonly string[]; canBeCopied: boolean }

const SHAPES_MAX = 1_000
/** Objects with more are lists by key, and seldom alike. */
const NAMES_MAX = 64
/** Names that no object holds in the order in which they were given. */
const UNORDERED = /^(\d+|__proto__)$/
/** Of objects seen before: most of thousands have the same few sets of names. */
const shapes = new Map<string, Shape>()

function shapeOf(object: { readonly [key: string]: JsonValue | undefined }): Shape {
  const names = Object.keys(object)
  const key = `${names.length} ${names[0] ?? ''} ${names.at(-1) ?? ''}`
  const known = shapes.get(key)
  if (known && isSame(known.names, names)) return known
  const canBeCopied = !names.some((name) => UNORDERED.test(name))
  const shape = { names, sorted: names.toSorted(byCodeUnit), canBeCopied }
  if (names.length > NAMES_MAX) return shape
  if (shapes.size >= SHAPES_MAX) shapes.clear()
  shapes.set(key, shape)
  return shape
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** The same text, put together. */
function sortedText(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isArray(value)) return `[${value.map(sortedText).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).toSorted(byCodeUnit)) {
    const member = value[key]
    if (member !== undefined) members.push(memberText(key, sortedText(member)))
  }
  return `{${members.join(',')}}`
}

/** The canonical JSON of each member of an object, by name: for objects that have large members in common, so that these are written once. */
export function canonicalMembers(value: {
  readonly [key: string]: JsonValue | undefined
}): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, canonicalJson(member)]],
    ),
  )
}

/** The canonical JSON of an object that has these members, each by its name and as canonical JSON. */
export function canonicalObject(members: ReadonlyMap<string, string>): string {
  const sorted = [...members].toSorted(([a], [b]) => byCodeUnit(a, b))
  return `{${sorted.map(([key, text]) => memberText(key, text)).join(',')}}`
}

function memberText(key: string, text: string): string {
  return `${JSON.stringify(key)}:${text}`
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isArray(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Whether a value is nothing but what JSON can say. */
export function isJson(value: unknown): value is JsonValue {
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value !== 'object') return false
  return (Array.isArray(value) ? value : Object.values(value)).every(isJson)
}

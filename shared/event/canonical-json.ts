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
 *
 * @throws TypeError for NaN and infinities, which JSON cannot say
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).toSorted(byCodeUnit)) {
    const member = value[key]
    if (member !== undefined) members.push(memberText(key, canonicalJson(member)))
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
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || (Array.isArray(value) ? value : Object.values(value)).every(isJson)
    default:
      return false
  }
}

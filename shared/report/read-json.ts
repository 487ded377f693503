/** An object of JSON-LD that somebody else wrote: without members that are `null`, which says as much as none; `@id` and `@type` as `id` and `type`. */
export type ReadNode = { readonly [key: string]: unknown }

/** @returns `null` for anything but an object */
export function readNode(value: unknown): ReadNode | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const members = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(members.map(([key, member]) => [KEYWORDS.get(key) ?? key, member]))
}

const KEYWORDS = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['@graph', 'graph'],
  ['@value', 'value'],
])

/** One or several, as JSON-LD writes them; none of what is not there. */
export function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The names of the types of a node, without namespace: `oa:Annotation` and `http://schema.org/ClaimReview` like `Annotation` and `ClaimReview`. */
export function readTypes({ type }: ReadNode): string[] {
  return readList(type).flatMap((name) =>
    typeof name === 'string' ? name.replace(/^.*[/#:]/s, '').trim() : [],
  )
}

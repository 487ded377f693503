import { type JsonValue } from '#shared/event/canonical-json.ts'
import { isStorableText } from '#shared/text/plain-text.ts'

/** A report nests ten deep. What works through a value calls itself once for each level. */
const DEPTH_MAX = 32
/** A report of a thousand claims holds 200,000 values or so; each takes some hundred bytes of memory, whatever it says. */
const VALUES_MAX = 3_000_000

/** Why a file is not read as JSON. */
export type JsonFault =
  | 'not-text'
  | 'too-deep'
  | 'too-many-values'
  | 'not-json'
  | 'same-name-twice'
  | 'not-canonical'

/**
 * Reads JSON that anybody may have made, as RFC 8785 allows it: what two programs could read in two ways (a name twice in one object, half a character, a number beyond all
 * bounds) is refused and not settled.
 */
export function readStrictJson(bytes: Uint8Array): { value: JsonValue } | { fault: JsonFault } {
  const text = decode(bytes)
  if (text === null) return { fault: 'not-text' }
  const { depth, members, values } = measure(text)
  if (depth > DEPTH_MAX) return { fault: 'too-deep' }
  if (values > VALUES_MAX) return { fault: 'too-many-values' }
  const value = parse(text)
  if (value === undefined) return { fault: 'not-json' }
  if (countMembers(value) !== members) return { fault: 'same-name-twice' }
  return isSayable(value) ? { value } : { fault: 'not-canonical' }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** What brackets, commas and colons outside of strings tell, before anything is built; right for every text that is JSON. */
function measure(text: string): { depth: number; members: number; values: number } {
  let open = 0
  let depth = 0
  let members = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === ':') members += 1
    else if (sign === ',') values += 1
    else if (sign === '}' || sign === ']') open -= 1
    else if (sign === '{' || sign === '[') {
      values += 1
      open += 1
      depth = Math.max(depth, open)
    }
  }
  return { depth, members, values }
}

/** Where the string that begins at `start` ends; the end of the text where it never does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}

function countMembers(value: JsonValue | undefined): number {
  if (value === null || typeof value !== 'object') return 0
  const inside = Object.values(value)
  let count = Array.isArray(value) ? 0 : inside.length
  for (const one of inside) count += countMembers(one)
  return count
}

function isSayable(value: JsonValue | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return isStorableText(value)
  if (value === null || typeof value !== 'object') return true
  if (!Array.isArray(value) && !Object.keys(value).every(isStorableText)) return false
  return Object.values(value).every(isSayable)
}

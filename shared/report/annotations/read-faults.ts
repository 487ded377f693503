import { z } from 'zod'
import { storableText } from '../../text/plain-text.ts'

/** What is wrong with an annotation: `at` is the place in it, `reason` says what must stand there and what does. */
export type Fault = { at: string; reason: string }

/** A value by its shape; what does not fit is added to the faults. */
export function take<S extends z.ZodType>(
  shape: S,
  value: unknown,
  at: string,
  faults: Fault[],
): z.output<S> | null {
  const { data, error } = shape.safeParse(value)
  if (!error) return data
  for (const { path, message } of error.issues) {
    faults.push({ at: placeIn(at, path), reason: message })
  }
  return null
}

/** The place of a member: `body`, `1` and `format` make `body[1].format`. */
export function placeIn(at: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    return place === '' ? String(key) : `${place}.${String(key)}`
  }, at)
}

/** Messages of a shape: `must be …, not …`, or that there is nothing. */
export function must(what: string): { error: (issue: { input?: unknown }) => string } {
  return {
    error: ({ input }) =>
      input === undefined ? `is missing: must be ${what}` : `must be ${what}, not ${shown(input)}`,
  }
}

const SHOWN_CHARS = 60

/** A stranger's value in few words. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    const cut = value.length > SHOWN_CHARS
    return `“${storableText(value.slice(0, SHOWN_CHARS))}${cut ? '…' : ''}”`
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** A list of one says the same as the one alone. */
export function one<S extends z.ZodType>(shape: S) {
  return z.preprocess(
    (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value),
    shape,
  )
}

/** One or several; the place of each is told only where there are several. */
export function some<S extends z.ZodType>(shape: S) {
  return z.preprocess(
    (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(shape).max(SEVERAL_MAX, { error: `must be no more than ${SEVERAL_MAX}` }),
  )
}

/** Bodies, targets, selectors or tags of one annotation. */
const SEVERAL_MAX = 1_000

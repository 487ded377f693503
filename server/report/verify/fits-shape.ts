import { z } from 'zod'

/** Whether a value has a shape; see `findMisfit`. */
export function fitsShape(shape: z.core.$ZodType, value: unknown): boolean {
  return findMisfit(shape, value) === null
}

/**
 * Where a value first fails to have a shape, as in `claims.3.kind`, `''` for the value itself; null where it has it. A parser collects all that is wrong, which for a file
 * of two megabytes that somebody made up can fill four gigabytes.
 */
export function findMisfit(shape: z.core.$ZodType, value: unknown, place = ''): string | null {
  if (shape instanceof z.ZodOptional)
    return value === undefined ? null : findMisfit(shape.unwrap(), value, place)
  if (shape instanceof z.ZodNullable)
    return value === null ? null : findMisfit(shape.unwrap(), value, place)
  if (shape instanceof z.ZodArray)
    return Array.isArray(value) ? firstMisfit(shape, value, place) : place
  if (shape instanceof z.ZodObject)
    return typeof value === 'object' && value !== null ? memberMisfit(shape, value, place) : place
  return z.safeParse(shape, value).success ? null : place
}

function memberMisfit(shape: z.ZodObject, value: object, place: string): string | null {
  const members = new Map<string, unknown>(Object.entries(value))
  for (const [name, member] of Object.entries(shape.shape)) {
    const misfit = findMisfit(member, members.get(name), inside(place, name))
    if (misfit !== null) return misfit
  }
  return null
}

/** How many there may be is asked last: one alone is named where it is wrong. */
function firstMisfit(
  shape: z.ZodArray<z.core.$ZodType>,
  value: readonly unknown[],
  place: string,
): string | null {
  for (const [at, one] of value.entries()) {
    const misfit = findMisfit(shape.element, one, inside(place, String(at)))
    if (misfit !== null) return misfit
  }
  return null
}

function inside(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`
}

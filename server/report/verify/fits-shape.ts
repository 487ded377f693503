import { z } from 'zod'

/**
 * Whether a value has a shape, found out up to the first thing that is wrong. A parser collects all that is wrong, which for a file of two megabytes that somebody made up
 * can fill four gigabytes.
 */
export function fitsShape(shape: z.core.$ZodType, value: unknown): boolean {
  if (shape instanceof z.ZodOptional) return value === undefined || fitsShape(shape.unwrap(), value)
  if (shape instanceof z.ZodNullable) return value === null || fitsShape(shape.unwrap(), value)
  if (shape instanceof z.ZodArray)
    return Array.isArray(value) && value.every((one) => fitsShape(shape.element, one))
  if (shape instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null) return false
    const members = new Map<string, unknown>(Object.entries(value))
    return Object.entries(shape.shape).every(([name, member]) =>
      fitsShape(member, members.get(name)),
    )
  }
  return z.safeParse(shape, value).success
}

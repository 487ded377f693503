import { foldDigits } from './fold.ts'

const WESTERN_GROUPS = /^\d{1,3}(?:([,.'’٬\s])\d{3})(?:\1\d{3})*$/
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}$/
const PLAIN = /^\d+$/

/**
 * A figure without sign and unit as plain digits with a point: `1,098` → `1098`, `1.098,5` → `1098.5`, `10,00,000` → `1000000`, `1,5` → `1.5`.
 * A single point is a decimal point (`1.098` stays), a single comma before three digits separates thousands.
 *
 * @returns `null` for what is no single number: dates with points, lists, versions.
 */
export function canonicalNumber(written: string): string | null {
  const digits = foldDigits(written).replaceAll('٫', '.')
  if (PLAIN.test(digits)) return withoutZeros(digits, '')
  if (/^\d+\.\d+$/.test(digits)) return split(digits, digits.indexOf('.'))
  if (isWhole(digits)) return withoutZeros(digits.replace(/\D/g, ''), '')
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  const whole = digits.slice(0, last)
  const separator = digits.charAt(last)
  if (last > 0 && !whole.includes(separator) && (PLAIN.test(whole) || isWhole(whole))) {
    return /^\d+$/.test(digits.slice(last + 1)) ? split(digits, last) : null
  }
  return null
}

const isWhole = (digits: string) => WESTERN_GROUPS.test(digits) || INDIAN_GROUPS.test(digits)

function split(digits: string, at: number): string {
  return withoutZeros(digits.slice(0, at).replace(/\D/g, ''), digits.slice(at + 1))
}

function withoutZeros(whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, '')
  const right = fraction.replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

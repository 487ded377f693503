import { type Shape } from './api-document.ts'

/** A field of a shape: where it stands (`spans[].start`), and in words what it takes. */
export type Field = { path: string; words: string; isOptional: boolean }

/** Every field of a shape with the fields inside it, in the order of the shape. */
export function listFields(shape: Shape, prefix = ''): Field[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const isOptional = !(shape.required ?? []).includes(name)
    return [{ path, words: describeShape(field), isOptional }, ...fieldsInside(field, path)]
  })
}

/** What a value of this shape is, with its limits. */
export function describeShape(shape: Shape): string {
  const words = kindOf(shape)
  return shape.default === undefined ? words : `${words}; else ${JSON.stringify(shape.default)}`
}

function fieldsInside(shape: Shape, path: string): Field[] {
  const own = listFields(shape, path)
  const items = shape.items ? fieldsInside(shape.items, `${path}[]`) : []
  const alternatives = (shape.anyOf ?? []).flatMap((option) => fieldsInside(option, path))
  const { additionalProperties: any } = shape
  const named = typeof any === 'object' ? fieldsInside(any, `${path}.*`) : []
  return [...own, ...items, ...alternatives, ...named]
}

function kindOf(shape: Shape): string {
  if (shape.anyOf) return [...new Set(shape.anyOf.map(describeShape))].join(' or ')
  const types = [shape.type ?? []].flat()
  if (shape.enum) {
    const values = shape.enum.map((value) => JSON.stringify(value)).join(' · ')
    return types.includes('null') && !shape.enum.includes(null) ? `${values} or null` : values
  }
  return types.map((type) => KINDS[type]?.(shape) ?? type).join(' or ') || 'anything'
}

const KINDS: Record<string, (shape: Shape) => string> = {
  string: (shape) => {
    if (shape.format === 'binary') return 'a file'
    if (shape.format === 'date-time') return 'time'
    const form = shape.pattern === undefined ? '' : ` like ${shape.pattern}`
    return `text${form}${range(shape.minLength, shape.maxLength, 'characters')}`
  },
  integer: (shape) => `whole number${range(shape.minimum, shape.maximum)}`,
  number: (shape) => `number${range(shape.minimum, shape.maximum)}`,
  boolean: () => 'true or false',
  null: () => 'null',
  array: (shape) => {
    const items = shape.items ? describeShape(shape.items) : 'anything'
    return `list of ${items}${range(shape.minItems, shape.maxItems, 'items')}`
  },
  object: ({ additionalProperties: any }) =>
    typeof any === 'object' ? `object, each member ${describeShape(any)}` : 'object',
}

function range(least: number | undefined, most: number | undefined, unit = ''): string {
  const from = least === undefined || least <= Number.MIN_SAFE_INTEGER ? undefined : least
  const to = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most
  const end = unit === '' ? '' : ` ${unit}`
  if (to === undefined) return from === undefined ? '' : `, at least ${grouped(from)}${end}`
  return from === undefined
    ? `, at most ${grouped(to)}${end}`
    : `, ${grouped(from)} to ${grouped(to)}${end}`
}

/** 20000 as 20,000, the same on every machine. */
function grouped(number: number): string {
  return String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, ',')
}

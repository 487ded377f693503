import { z } from 'zod'

/*
 * As much of JSON Schema draft 4 as the W3C's schemas for annotations use. That it tells right from wrong is tested with the W3C's own samples.
 */

const Type = z.enum(['string', 'object', 'array', 'integer', 'number', 'boolean', 'null'])
const Schemas = z.array(z.lazy((): z.ZodType<Schema> => Schema))
const SchemaMap = z.record(
  z.string(),
  z.lazy((): z.ZodType<Schema> => Schema),
)

type Schema = {
  $ref?: string | undefined
  type?: string | string[] | undefined
  enum?: unknown[] | undefined
  format?: string | undefined
  pattern?: string | undefined
  minimum?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  required?: string[] | undefined
  properties?: Record<string, Schema> | undefined
  patternProperties?: Record<string, Schema> | undefined
  items?: Schema | undefined
  allOf?: Schema[] | undefined
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
  not?: Schema | undefined
  definitions?: Record<string, Schema> | undefined
}
const Schema: z.ZodType<Schema> = z.object({
  $ref: z.string().optional(),
  type: z.union([Type, z.array(Type)]).optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: SchemaMap.optional(),
  patternProperties: SchemaMap.optional(),
  items: z.lazy(() => Schema).optional(),
  allOf: Schemas.optional(),
  anyOf: Schemas.optional(),
  oneOf: Schemas.optional(),
  not: z.lazy(() => Schema).optional(),
  definitions: SchemaMap.optional(),
})

/** Gives a check by the name of a definition, `file.json#/definitions/name`. `files`: the schemas by file name. */
export function schemaCheck(
  files: ReadonlyMap<string, unknown>,
): (definition: string, value: unknown) => boolean {
  const schemas = new Map(Array.from(files, ([name, value]) => [name, Schema.parse(value)]))
  return (definition, value) => follow(definition, '', value)

  function follow(ref: string, here: string, value: unknown): boolean {
    const [named, path = ''] = ref.split('#')
    const file = named || here
    const name = path.replace('/definitions/', '')
    const schema = schemas.get(file)?.definitions?.[name]
    if (schema === undefined) throw new Error(`no definition ${file}#${path}`)
    return isValid(schema, file, value)
  }

  function isValid(schema: Schema, file: string, value: unknown): boolean {
    // Draft 4: beside a reference nothing else counts.
    if (schema.$ref !== undefined) return follow(schema.$ref, file, value)
    return (
      isOfType(schema.type, value) &&
      (schema.enum?.includes(value) ?? true) &&
      hasRightContent(schema, file, value) &&
      isAsCombined(schema, (each) => isValid(each, file, value))
    )
  }

  function hasRightContent(schema: Schema, file: string, value: unknown): boolean {
    if (typeof value === 'string') return isText(schema, value)
    if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity)
    if (Array.isArray(value)) return isList(schema, file, value)
    return !isObject(value) || hasMembers(schema, file, value)
  }

  function isList({ minItems = 0, maxItems, items }: Schema, file: string, list: unknown[]) {
    if (list.length < minItems || list.length > (maxItems ?? Infinity)) return false
    return items === undefined || list.every((item) => isValid(items, file, item))
  }

  function hasMembers(schema: Schema, file: string, value: Record<string, unknown>): boolean {
    const patterns = Object.entries(schema.patternProperties ?? {})
    return (
      (schema.required?.every((key) => key in value) ?? true) &&
      Object.entries(value).every(([key, member]) => {
        const own = schema.properties?.[key]
        const matching = patterns.flatMap(([pattern, each]) =>
          new RegExp(pattern).test(key) ? [each] : [],
        )
        return [...(own ? [own] : []), ...matching].every((each) => isValid(each, file, member))
      })
    )
  }
}

function isAsCombined(
  { allOf = [], anyOf, oneOf, not }: Schema,
  holds: (schema: Schema) => boolean,
): boolean {
  if (!allOf.every(holds)) return false
  if (anyOf !== undefined && !anyOf.some(holds)) return false
  if (oneOf !== undefined && oneOf.filter(holds).length !== 1) return false
  return not === undefined || !holds(not)
}

function isOfType(type: Schema['type'], value: unknown): boolean {
  if (type === undefined) return true
  return [type].flat().some((one) => {
    if (one === 'object') return isObject(value)
    if (one === 'array') return Array.isArray(value)
    if (one === 'integer') return Number.isInteger(value)
    return one === 'null' ? value === null : typeof value === one
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText({ format, pattern }: Schema, text: string): boolean {
  if (format === 'uri' && !/^[a-z][a-z\d+.-]*:[!#-;=?-Z[\]_a-z~]*$/i.test(text)) return false
  if (
    format === 'date-time' &&
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)
  )
    return false
  return pattern === undefined || new RegExp(pattern).test(text)
}

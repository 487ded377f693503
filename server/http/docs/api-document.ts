import { z } from 'zod'

/** The part of a JSON schema that our shapes use. */
export type Shape = {
  type?: string | string[] | undefined
  properties?: Record<string, Shape> | undefined
  required?: string[] | undefined
  additionalProperties?: boolean | Shape | undefined
  items?: Shape | undefined
  anyOf?: Shape[] | undefined
  enum?: z.core.util.JSONType[] | undefined
  default?: z.core.util.JSONType | undefined
  format?: string | undefined
  pattern?: string | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
}
const Count = z.number().optional()
export const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), Shape).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), Shape]).optional(),
    items: Shape.optional(),
    anyOf: z.array(Shape).optional(),
    enum: z.array(z.json()).optional(),
    default: z.json().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minLength: Count,
    maxLength: Count,
    minimum: Count,
    maximum: Count,
    minItems: Count,
    maxItems: Count,
  }),
)

const Content = z.record(z.string(), z.object({ schema: Shape }))

export const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: Shape,
})
export type Parameter = z.infer<typeof Parameter>

export const DocumentedPolicy = z.union([
  z.object({ open: z.string() }),
  z.object({ signedIn: z.string() }),
  z.object({ action: z.string(), of: z.string() }),
])
export type DocumentedPolicy = z.infer<typeof DocumentedPolicy>

export const Operation = z.object({
  'x-policy': DocumentedPolicy,
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: Content.optional() }),
  ),
})
export type Operation = z.infer<typeof Operation>

/** The OpenAPI document of this house, as far as its page tells it. */
export const ApiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})
export type ApiDocument = z.infer<typeof ApiDocument>

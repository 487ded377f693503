import { z } from 'zod'

/** Half-open range of UTF-16 code units in a named text. */
export const TextRange = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type TextRange = z.infer<typeof TextRange>

export const BlockKind = z.enum([
  'heading',
  'paragraph',
  'list-item',
  'block-quote',
  'caption',
  'table-cell',
  'page-break',
])
export type BlockKind = z.infer<typeof BlockKind>

/** A piece of a text's layout: a range of the one string, never text of its own. `level` for headings (1–6) and list items (from 1). */
export const Block = z.object({
  kind: BlockKind,
  start: z.int().min(0),
  end: z.int().min(0),
  level: z.int().optional(),
})
export type Block = z.infer<typeof Block>

export const Direction = z.enum(['ltr', 'rtl'])
export type Direction = z.infer<typeof Direction>

/** BCP 47 tag such as `en`, `ur`, `en-GB`. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
export type LanguageTag = z.infer<typeof LanguageTag>

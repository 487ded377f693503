import { z } from 'zod'

/**
 * What an annotation is about, as another tool says it. `source`: the name of the whole, `null` where the file does not say; `position`: in code points, start included, end
 * excluded (some tools count code units all the same); `sha256`: the hash of the very text that the position counts in; `unread`: kinds of selector that say nothing here.
 */
export const ReadTarget = z.object({
  source: z.string().nullable(),
  quote: z
    .object({ exact: z.string(), prefix: z.string().nullable(), suffix: z.string().nullable() })
    .nullable(),
  position: z.object({ start: z.int(), end: z.int() }).nullable(),
  sha256: z.string().nullable(),
  unread: z.array(z.string()),
})
export type ReadTarget = z.infer<typeof ReadTarget>

const Purpose = z.string().nullable()
const Language = z.string().nullable()

/**
 * What an annotation says. `text`: plain text, whatever `format` it came in; `resource`: something elsewhere, or a part of it; `unread`: a text in a format that has no words
 * here. `purpose` is a motivation of the W3C model, `null` where that of the annotation counts; `language` is `null` where it is not one language.
 */
export const ReadBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    purpose: Purpose,
    text: z.string(),
    language: Language,
    format: z.enum(['text/plain', 'text/html']),
  }),
  z.object({
    kind: z.literal('resource'),
    purpose: Purpose,
    target: ReadTarget,
    language: Language,
  }),
  z.object({ kind: z.literal('unread'), purpose: Purpose, format: z.string() }),
])
export type ReadBody = z.infer<typeof ReadBody>

/** An annotation that another tool wrote. Nothing in it is trusted: texts are text, names are no links. Tags stand in `tags` and not in `bodies`; `created` as it is written. */
export const ReadAnnotation = z.object({
  id: z.string().nullable(),
  motivations: z.array(z.string()),
  bodies: z.array(ReadBody),
  tags: z.array(z.string()),
  targets: z.array(ReadTarget).min(1),
  creator: z.object({ id: z.string().nullable(), name: z.string().nullable() }).nullable(),
  created: z.string().nullable(),
})
export type ReadAnnotation = z.infer<typeof ReadAnnotation>

import { z } from 'zod'
import { QuoteMatch } from '../anchoring/search-quote.ts'
import { SentText } from '../article/article.ts'
import { UserRef } from '../auth/actor.ts'
import { Block, Direction, LanguageTag } from '../text/block.ts'
import { plainLine, plainText } from '../text/plain-text.ts'

export const SourceMedium = z.enum([
  'article',
  'wire-report',
  'press-release',
  'official-document',
  'transcript',
  'interview-notes',
  'data',
  'report',
  'law',
  'book',
  'social-post',
  'web-page',
  'video',
  'audio',
  'image',
  'other',
])
export type SourceMedium = z.infer<typeof SourceMedium>

export const Proximity = z.enum(['primary', 'secondary', 'tertiary'])
export type Proximity = z.infer<typeof Proximity>

/** http and https only; shown as text with a link, never fetched here. */
const WebUrl = plainText(2_000).refine((url) => /^https?:\/\/[^\s]+$/i.test(url), {
  error: 'must begin with http:// or https://',
})
/** EDTF level 0: a year, month, day, or a full time. */
const LooseDate = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/)

const SourceFields = {
  title: plainLine(300),
  publisher: plainLine(300).nullable().optional(),
  author: plainLine(300).nullable().optional(),
  publishedAt: LooseDate.nullable().optional(),
  url: WebUrl.nullable().optional(),
  archiveUrl: WebUrl.nullable().optional(),
  retrievedAt: LooseDate.nullable().optional(),
  medium: SourceMedium.optional(),
  proximity: Proximity.optional(),
  language: LanguageTag.optional(),
}

export const SourceDraft = z.strictObject({ ...SourceFields, text: SentText })
export type SourceDraft = z.infer<typeof SourceDraft>

export const SourceChange = z.strictObject(SourceFields).partial()
export type SourceChange = z.infer<typeof SourceChange>

/** Immutable copy of a source. `sha256` is over the UTF-8 of `text`; `fileSha256` over the uploaded bytes, null for pasted text. */
export const SourceSnapshot = z.object({
  number: z.int(),
  text: z.string(),
  blocks: z.array(Block),
  sha256: z.string(),
  fileSha256: z.string().nullable(),
  fileName: z.string().nullable(),
  reader: z.string(),
  language: z.string(),
  dir: Direction,
  createdAt: z.string(),
  createdBy: UserRef,
})
export type SourceSnapshot = z.infer<typeof SourceSnapshot>

export const SourceSummary = z.object({
  id: z.string(),
  deskId: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  medium: SourceMedium,
  proximity: Proximity,
  language: z.string(),
  dir: Direction,
  createdAt: z.string(),
  createdBy: UserRef,
  updatedAt: z.string(),
  version: z.int(),
  /** Claims of the desk that rest on it. */
  claims: z.int(),
})
export type SourceSummary = z.infer<typeof SourceSummary>

/** One of the kept texts of a source, without its words. `note` is what was said of it when it came. */
export const SnapshotSummary = SourceSnapshot.pick({
  number: true,
  sha256: true,
  fileName: true,
  createdAt: true,
  createdBy: true,
}).extend({ note: z.string().nullable() })
export type SnapshotSummary = z.infer<typeof SnapshotSummary>

/** The next text of a source. `baseNumber`: the snapshot that its sender saw, which must still be the newest. */
export const SnapshotDraft = z.strictObject({
  text: SentText,
  baseNumber: z.int().min(1),
  note: plainText(2_000).trim().min(1).optional(),
})
export type SnapshotDraft = z.infer<typeof SnapshotDraft>

/** Where pasted words stand in snapshot number `snapshot`, the newest. */
export const FoundInSource = z.object({ snapshot: z.int(), matches: z.array(QuoteMatch) })
export type FoundInSource = z.infer<typeof FoundInSource>

/** `snapshot`: the newest one; `snapshots`: all of them, newest first. */
export const Source = SourceSummary.extend({
  snapshot: SourceSnapshot,
  snapshots: z.array(SnapshotSummary),
})
export type Source = z.infer<typeof Source>

import { z } from 'zod'
import { QuoteMatch } from '../anchoring/search-quote.ts'
import { SentText } from '../article/article.ts'
import { UserRef } from '../auth/actor.ts'
import { Block, Direction, LanguageTag } from '../text/block.ts'
import { DocumentParts } from '../text/document.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { WebUrl } from '../text/web-url.ts'

export const SourceMedium = z.enum([
  'article',
  'wire-report',
  'press-release',
  'official-document',
  'transcript',
  'interview-notes',
  'contact',
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

/** EDTF level 0: a year, month, day, or a full time. */
const LooseDate = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/)

/** How somebody was asked. */
export const ContactChannel = z.enum([
  'phone',
  'video',
  'in-person',
  'mail',
  'message',
  'letter',
  'other',
])
export type ContactChannel = z.infer<typeof ContactChannel>

/** What came of reading somebody's words back to them. */
export const ReadBackOutcome = z.enum(['confirmed', 'corrected', 'refused'])
export type ReadBackOutcome = z.infer<typeof ReadBackOutcome>

/**
 * An entry of the contact log: who was asked what, when and how, and what they answered (null: nothing so far). `readBack`: what was read back to them and what
 * they said to that; null where nothing was.
 */
export const Contact = z.strictObject({
  person: plainLine(300),
  role: plainLine(300).nullable().default(null),
  channel: ContactChannel,
  askedAt: LooseDate,
  asked: plainText(20_000).trim().min(1),
  answeredAt: LooseDate.nullable().default(null),
  answered: plainText(200_000).trim().min(1).nullable().default(null),
  readBack: z
    .strictObject({
      text: plainText(20_000).trim().min(1),
      at: LooseDate.nullable().default(null),
      outcome: ReadBackOutcome,
    })
    .nullable()
    .default(null),
})
export type Contact = z.infer<typeof Contact>

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

/** What a new source is made of: its text, or an entry of the contact log from which the text is written, or (neither) the page at `url`. */
export const SourceDraft = z
  .strictObject({
    ...SourceFields,
    title: plainLine(300).optional(),
    text: SentText.optional(),
    contact: Contact.optional(),
    /** Of the page: everything on it, not only what looks like its article. */
    wholePage: z.boolean().optional(),
  })
  .refine(({ text, contact, url }) => text !== undefined || contact !== undefined || !!url, {
    path: ['text'],
    error: 'there is neither a text nor an address',
  })
  .refine(({ text, title }) => text === undefined || title !== undefined, {
    path: ['title'],
    error: 'a text needs a title',
  })
  .refine(({ text, contact }) => text === undefined || contact === undefined, {
    path: ['contact'],
    error: 'either a text or a contact',
  })
export type SourceDraft = z.infer<typeof SourceDraft>

/** What is said of a source beside its text. */
export const SourceHead = z.strictObject(SourceFields)
export type SourceHead = z.infer<typeof SourceHead>

export const SourceChange = SourceHead.partial()
export type SourceChange = z.infer<typeof SourceChange>

/**
 * Immutable copy of a source. `sha256` is over the UTF-8 of `text`; `fileSha256` over the bytes that came, null for pasted text. `fetchedFrom`: the
 * address they were fetched from in the end, null for an upload. `document`: what else it holds, null for pasted text.
 */
export const SourceSnapshot = z.object({
  number: z.int(),
  text: z.string(),
  blocks: z.array(Block),
  sha256: z.string(),
  fileSha256: z.string().nullable(),
  fileName: z.string().nullable(),
  reader: z.string(),
  fetchedFrom: z.string().nullable(),
  document: DocumentParts.nullable(),
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
  /** Of a talk: the log entry that its text was written from. */
  contact: Contact.nullable(),
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

/** What is said of a new text beside the text itself. `baseNumber`: the snapshot that its sender saw, which must still be the newest. */
export const SnapshotHead = z.strictObject({
  baseNumber: z.int().min(1),
  note: plainText(2_000).trim().min(1).optional(),
})

/**
 * The next text of a source: as sent, or the log entry as it is now, or (neither) the page at `url`, at the source's own address where none is given.
 */
export const SnapshotDraft = z
  .strictObject({
    ...SnapshotHead.shape,
    text: SentText.optional(),
    contact: Contact.optional(),
    url: WebUrl.optional(),
    wholePage: z.boolean().optional(),
  })
  .refine((draft) => [draft.text, draft.contact, draft.url].filter(Boolean).length <= 1, {
    error: 'one of text, contact and url',
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

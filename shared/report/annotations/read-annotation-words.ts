import { z } from 'zod'
import { storableText } from '../../text/plain-text.ts'
import { must } from './read-faults.ts'

/** The longest text that is read, as long as a span may be (`SpanDraft`). */
export const READ_CHARS_MAX = 20_000
const NAME_CHARS_MAX = 2_000

/** A text as it is kept: without NUL and half characters. */
export const Words = z
  .string(must('one text'))
  .max(READ_CHARS_MAX, { error: `must have no more than ${READ_CHARS_MAX} characters` })
  .transform(storableText)

/** Something short that is no running text: a name, a tag, a type. */
export const Name = z
  .string(must('one text'))
  .max(NAME_CHARS_MAX, { error: `must have no more than ${NAME_CHARS_MAX} characters` })
  .transform(storableText)

/** An absolute IRI, or a name inside the file (`#a`) as some tools write it. It names something: it is no link until it is known to be one. */
export const Iri = z
  .string(must('an IRI'))
  .max(NAME_CHARS_MAX, { error: `must have no more than ${NAME_CHARS_MAX} characters` })
  .regex(/^(?:[a-z][a-z\d+.-]*:|#)[^\s<>"{}|\\^`\u007F-\u009F]*$/i, must('an IRI'))
  .transform(storableText)

/** `xsd:dateTime` with its zone. */
export const DateTime = z
  .string(must('one date and time'))
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/,
    must('one date and time'),
  )

/** A language tag; `''`, as some write it, is none. */
export const LanguageTag = z
  .string(must('a language tag'))
  .regex(/^([a-z]{1,8}(-[a-z\d]{1,8})*)?$/i, must('a language tag'))

/** A motivation without its namespace: `oa:linking` and `http://www.w3.org/ns/oa#linking` are `linking`; other IRIs stay whole. */
export const Motivation = Name.transform((word) =>
  word.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, ''),
)

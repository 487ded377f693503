import {
  type DocumentChange,
  type DocumentWarning,
  type ReadDocument,
} from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { type EmlBody, listEmlBodies } from './eml-bodies.ts'
import { decodeEml } from './eml-charset.ts'
import { readEmlHeader } from './eml-header.ts'
import { writeLetter } from './eml-letter.ts'
import { type EmlPart, readEmlParts } from './eml-parts.ts'
import { saidLine } from '../said.ts'
import { readHtml } from '../html/read-html.ts'
import { type Reader, type ReadOptions, UnreadableError } from '../reader.ts'
import { TextBuilder } from '../text-builder.ts'

/**
 * Reads one mail (RFC 5322 and MIME). The text is what its sender wrote, the plain form if there is one; subject, people and date are metadata. Files
 * and mails that came with it are named in a warning and not opened.
 */
export const readEml: Reader = async (bytes, options) => {
  const message = await readEmlParts(bytes)
  if (!message.headers.some(({ key }) => KNOWN_HEADERS.has(key)))
    throw new UnreadableError('wrong-kind', 'Its name says mail, but it has no head of a mail.')
  const { bodies, attachments, isLocked } = listEmlBodies(message)
  const header = readEmlHeader(message)
  const written = await writeBodies(isBroken(message) ? [rawBody(message)] : bodies, {
    ...options,
    isMailbox: startsLikeMailbox(bytes),
  })
  const { text, blocks } = written.builder.finish()
  if (text === '') throw withoutWords(attachments, isLocked)
  return {
    text,
    blocks,
    dir: textDirection(text),
    reader: 'eml/1 (postal-mime 4.0.0)',
    metadata: { ...header.metadata, language: written.language },
    comments: [],
    notes: [],
    changes: written.changes,
    pages: [],
    warnings: once([
      ...header.warnings,
      ...written.warnings,
      ...attachmentsLeftOut(attachments),
      ...brokenness(message, bytes),
    ]),
  }
}

const KNOWN_HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'mime-version',
  'content-type',
  'return-path',
  'delivered-to',
  'sender',
])
const NAMES_MAX = 10
const NAME_CHARS_MAX = 80

type Written = Pick<ReadDocument, 'changes' | 'warnings'> & {
  builder: TextBuilder
  language: string | null
}

async function writeBodies(
  bodies: EmlBody[],
  options: ReadOptions & { isMailbox: boolean },
): Promise<Written> {
  const written: Written = { builder: new TextBuilder(), language: null, changes: [], warnings: [] }
  for (const body of bodies) {
    const { words, surety } = decodeEml(body.bytes, body.charset, options)
    if (surety === 'unknown') written.warnings.push(UNKNOWN_LETTERS)
    if (surety === 'chosen') written.warnings.push(CHOSEN)
    if (body.kind === 'html') await writePage(written, words)
    else writeLetter(written.builder, options.isMailbox ? unescaped(words) : words, body)
  }
  return written
}

/** The page's words stand in the text as its reader put them; only their offsets move. */
async function writePage(written: Written, markup: string): Promise<void> {
  const page = await readPage(markup)
  if (page === null) return
  const { builder } = written
  for (const { kind, level, start, end } of page.blocks) {
    builder.begin(kind, level)
    for (const line of page.text.slice(start, end).split('\n')) {
      builder.add(line)
      builder.addBreak()
    }
    builder.end()
  }
  const moved = builder.offset - page.text.length
  for (const change of page.changes) written.changes.push(moveChange(change, moved))
  written.language ??= page.metadata.language
  written.warnings.push(...page.warnings)
}

/** A byte order mark outdoes what the page says of its letters, which is about the bytes that came. */
async function readPage(markup: string): Promise<ReadDocument | null> {
  try {
    return await readHtml(Buffer.from(`\uFEFF${markup}`, 'utf8'), { isWholePage: true })
  } catch (error) {
    if (error instanceof UnreadableError && error.code === 'no-text') return null
    throw error
  }
}

function moveChange(change: DocumentChange, by: number): DocumentChange {
  const { start, end } = change.range
  return { ...change, range: { start: start + by, end: end + by } }
}

/** A file of mailboxes begins each message with `From ` and escapes lines that look like it. */
function startsLikeMailbox(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From '
}

function unescaped(words: string): string {
  return words.replaceAll(/^>(>*From )/gm, '$1')
}

/** A message that says it has parts, of which none can be found. */
function isBroken({ contentType, childNodes }: EmlPart): boolean {
  return contentType.multipart !== false && childNodes.length === 0
}

function rawBody({ content }: EmlPart): EmlBody {
  const bytes = new Uint8Array(content ?? new ArrayBuffer(0))
  return { kind: 'plain', bytes, charset: undefined, isFlowed: false, dropsBlanks: false }
}

function brokenness(message: EmlPart, bytes: Uint8Array): DocumentWarning[] {
  if (isBroken(message)) return [BROKEN]
  const { multipart, parsed } = message.contentType
  const border = parsed.params.boundary ?? ''
  if (multipart === false || border === '') return []
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(`--${border}--`) ? [] : [CUT_SHORT]
}

function attachmentsLeftOut(names: string[]): DocumentWarning[] {
  if (names.length === 0) return []
  const named = names.slice(0, NAMES_MAX).map((name) => saidLine(name, NAME_CHARS_MAX) ?? '?')
  const rest = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : ''
  const detail = `Files that came with the mail were not read (${names.length}): ${named.join(', ')}${rest}.`
  return [{ code: 'attachments-left-out', detail }]
}

function withoutWords(attachments: string[], isLocked: boolean): UnreadableError {
  if (isLocked)
    return new UnreadableError(
      'encrypted',
      'The mail is encrypted or sealed. Open it in a mail program and save its words.',
    )
  const advice = attachments.length > 0 ? ' Bring the files that came with it one by one.' : ''
  return new UnreadableError('no-text', `The mail has no words of its own.${advice}`)
}

function once(warnings: DocumentWarning[]): DocumentWarning[] {
  const byDetail = new Map(warnings.map((warning) => [warning.code + warning.detail, warning]))
  return [...byDetail.values()]
}

const UNKNOWN_LETTERS: DocumentWarning = {
  code: 'letters-unknown',
  detail:
    'The mail does not say, or wrongly, which letters its bytes stand for. Some stand as \uFFFD.',
}
const CHOSEN: DocumentWarning = {
  code: 'encoding-chosen',
  detail:
    'The mail does not say which letters its bytes stand for. It was read as Windows-1252, as agreed.',
}
const BROKEN: DocumentWarning = {
  code: 'parts-left-out',
  detail: 'The parts of the mail cannot be told apart. What it holds stands as it was sent.',
}
const CUT_SHORT: DocumentWarning = {
  code: 'parts-left-out',
  detail: 'The mail ends in its middle; what came after is missing.',
}

import { LanguageTag } from '#shared/text/block.ts'
import { type DocumentMetadata, NO_METADATA } from '#shared/text/document.ts'
import { saidLine } from '../said.ts'
import { type PdfDocument } from './pdf-open.ts'

const DATE =
  /^(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)?)?)?)?)?\s*(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/

/**
 * What a PDF says of itself. `publishedAt` stays null: the file knows only when it was made and changed. `modifiedAt` is its last change, else its making.
 */
export async function readPdfMetadata(document: PdfDocument): Promise<DocumentMetadata> {
  let read: Awaited<ReturnType<PdfDocument['getMetadata']>>
  try {
    read = await document.getMetadata()
  } catch {
    // Damaged particulars are worth less than the text that can be read.
    return NO_METADATA
  }
  const info = new Map<string, unknown>(Object.entries(read.info))
  const xmp = (name: string): unknown => read.metadata?.get(name)
  const language = LanguageTag.safeParse(oneLine(info.get('Language')))
  return {
    ...NO_METADATA,
    title: oneLine(info.get('Title')) ?? oneLine(xmp('dc:title')),
    author: oneLine(info.get('Author')) ?? oneLine(xmp('dc:creator')),
    publisher: oneLine(xmp('dc:publisher')),
    modifiedAt: readPdfDate(info.get('ModDate')) ?? readPdfDate(info.get('CreationDate')),
    language: language.success ? language.data : null,
  }
}

/** A PDF's date in ISO form, in UTC where it says its zone; as many parts as it has. Its own words where they are no date, null where it has none. */
export function readPdfDate(value: unknown): string | null {
  const words = oneLine(value)
  if (words === null) return null
  const match = DATE.exec(words)
  return match === null ? words.slice(0, 100) : (isoOf(match) ?? words.slice(0, 100))
}

function isoOf(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zulu, sign, ahead, aheadMinutes] = match
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined || minute === undefined) return date
  const time = `${date}T${hour}:${minute}:${second ?? '00'}`
  const isLocal = zulu === undefined && sign === undefined
  const at = new Date(
    `${time}${sign === undefined ? 'Z' : `${sign}${ahead}:${aheadMinutes ?? '00'}`}`,
  )
  if (Number.isNaN(at.getTime())) return null
  return isLocal ? time : at.toISOString()
}

/** Words on one line, cut to what is kept; null for none. */
export function oneLine(value: unknown): string | null {
  const words = Array.isArray(value)
    ? value.filter((one) => typeof one === 'string').join(', ')
    : value
  return typeof words === 'string' ? saidLine(words) : null
}

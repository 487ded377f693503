import { addressParser, decodeWords, type Mailbox } from 'postal-mime'
import {
  type DocumentMetadata,
  type DocumentWarning,
  NO_METADATA,
  PART_CHARS_MAX,
  PARTS_MAX,
} from '#shared/text/document.ts'
import { emlEncoding } from './eml-charset.ts'
import { emlDate } from './eml-date.ts'
import { type EmlPart } from './eml-parts.ts'
import { saidLine } from '../said.ts'
import { decodeWindows1252 } from '../windows-1252.ts'

const WHEN_CHARS_MAX = 100
/** Of all addresses of one kind: some 3,000 of them. The library's time grows with the square of it. */
const ADDRESSES_CHARS_MAX = 100_000

/** What a message says of itself in its headers. Of a header that may stand once only, the first counts. */
export function readEmlHeader(message: EmlPart): {
  metadata: DocumentMetadata
  warnings: DocumentWarning[]
} {
  const get = (key: string) => listValues(message, key)[0] ?? ''
  const senders = people(get('from') || get('sender'))
  const to = people(listValues(message, 'to').join(', '))
  const cc = people(listValues(message, 'cc').join(', '))
  const date = get('date')
  const sent = emlDate(date)
  const subject = line(wordsOf(get('subject')))
  const values = ['from', 'to', 'cc', 'subject'].flatMap((key) => listValues(message, key))
  return {
    metadata: {
      ...NO_METADATA,
      title: subject === '' ? null : subject,
      author: saidLine(
        senders.people.map(({ name, address }) => name || address).join(', '),
        PART_CHARS_MAX,
      ),
      publishedAt: sent,
      mail: {
        from: line(senders.people.map(written).join(', ')),
        to: to.people.map(written).map(line),
        cc: cc.people.map(written).map(line),
        sentAt: sent ?? saidLine(date, WHEN_CHARS_MAX),
        subject,
      },
    },
    warnings: [
      ...(values.some(hasUnknownLetters) ? [UNKNOWN_LETTERS] : []),
      ...([senders, to, cc].some(({ isCut }) => isCut) ? [CUT] : []),
    ],
  }
}

/** Words of a header with encoded words (RFC 2047) read. */
export function wordsOf(value: string): string {
  return mended(decodeWords(withoutLanguages(value)))
}

const UNKNOWN_LETTERS: DocumentWarning = {
  code: 'letters-unknown',
  detail:
    'The subject or an address is in letters that Stet does not know. Look at the mail itself.',
}
const CUT: DocumentWarning = {
  code: 'parts-left-out',
  detail: 'The mail has more addresses than Stet keeps. Only the first were kept.',
}

function listValues(message: EmlPart, key: string): string[] {
  return message.headers.filter((header) => header.key === key).map(({ value }) => value)
}

function people(list: string): { people: Mailbox[]; isCut: boolean } {
  const isLong = list.length > ADDRESSES_CHARS_MAX
  const kept = isLong ? list.slice(0, list.lastIndexOf(',', ADDRESSES_CHARS_MAX) + 1) : list
  const all = addressParser(withoutLanguages(kept), { flatten: true })
    .flatMap((one) => (one.address === undefined ? [] : [{ ...one, name: mended(one.name) }]))
    .filter(({ name, address }) => name !== '' || address !== '')
  return { people: all.slice(0, PARTS_MAX), isCut: isLong || all.length > PARTS_MAX }
}

/** As it stands in a header: a name with signs that mean something there is in quotes (RFC 5322, 3.2.4). */
function written({ name, address }: Mailbox): string {
  if (name === '') return address
  const quoted = /[()<>[\]:;@\\,."]/.test(name)
    ? `"${name.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`
    : name
  return address === '' ? quoted : `${quoted} <${address}>`
}

function line(words: string): string {
  return saidLine(words) ?? ''
}

/** An encoded word may name a language after its letters, which the library takes for a part of their name (RFC 2231, 5). */
function withoutLanguages(value: string): string {
  return value.replaceAll(/=\?([^?*\s]+)\*[^?\s]*\?/g, '=?$1?')
}

/** `TextDecoder` of Node 20 reads 0x80–0x9F of Windows-1252 as control characters, which no header means (nodejs/node#56542). */
function mended(words: string): string {
  return words.replaceAll(/[\x80-\x9F]/g, (control) =>
    decodeWindows1252(Uint8Array.of(control.charCodeAt(0))),
  )
}

function hasUnknownLetters(value: string): boolean {
  if (value.includes('\uFFFD') || wordsOf(value).includes('\uFFFD')) return true
  const labels = [...value.matchAll(/=\?([^?\s]+)\?[qb]\?/gi)].map(([, label = '']) => label)
  return labels.some((label) => emlEncoding(label) === null)
}

import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { UnreadableError } from '../reader.ts'

/** Most entries of one zip file. The four caps are those of the design page on documents. */
const ENTRIES_MAX = 2_000
/** Most bytes that one entry may give. */
const ENTRY_BYTES_MAX = 64 * 1024 * 1024
/** Most bytes that all entries together may give. */
const TOTAL_BYTES_MAX = 200 * 1024 * 1024
/** Most bytes out for one byte in; small entries of one repeated letter are harmless and may exceed it. */
const RATIO_MAX = 100
const RATIO_FROM_BYTES = 1024 * 1024
const NAME_CHARS_MAX = 1_000

/** A zip file whose directory was found sound. Names are compared without regard to case, as office programs do. */
export type Zip = {
  /** In lower case. */
  names: readonly string[]
  /** Bytes of one entry, null where there is none of that name. Caps are counted on what really comes out. */
  read(name: string): Promise<Uint8Array | null>
}

/**
 * Opens a zip file and refuses it whole when its directory is not plain: names that leave the folder, twice the same name, entries that share bytes,
 * locked entries, too many of them. Nothing is unpacked before it is asked for.
 *
 * @throws UnreadableError `wrong-kind`, `damaged`, `encrypted`, `forbidden`, `too-big`
 */
export async function readZip(bytes: Uint8Array): Promise<Zip> {
  if (!startsLikeZip(bytes))
    throw new UnreadableError('wrong-kind', 'The file is not what its name says.')
  const zip = await orDamaged(openBuffer(bytes))
  const entries = await listEntries(zip)
  let bytesLeft = TOTAL_BYTES_MAX
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return null
      const content = await readEntry(zip, entry, Math.min(bytesLeft, ENTRY_BYTES_MAX))
      bytesLeft -= content.length
      return content
    },
  }
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function openBuffer(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true })
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  // The types of the library call it yes or no; it is an offset.
  const directoryStart: unknown = zip.readEntryCursor
  if (typeof directoryStart !== 'number') throw damaged()
  const entries = new Map<string, Entry>()
  const spans: Span[] = []
  const all = zip.eachEntry()
  for (let next = await orDamaged(all.next()); !next.done; next = await orDamaged(all.next())) {
    const entry = next.value
    requirePlainEntry(entry)
    const key = entry.fileName.toLowerCase()
    if (entries.has(key))
      throw new UnreadableError('forbidden', 'The file holds two parts of the same name.')
    entries.set(key, entry)
    if (entries.size > ENTRIES_MAX)
      throw new UnreadableError('too-big', 'The file is packed from more parts than Stet reads.')
    spans.push(await spanOf(zip, entry))
  }
  requireApart(spans, directoryStart)
  return entries
}

function requirePlainEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw locked()
  if (entry.fileName.length > NAME_CHARS_MAX || /[\p{Cc}\\]/u.test(entry.fileName)) throw badName()
}

/** Bytes that belong to one entry: its own header and its packed content. */
type Span = { start: number; end: number }

async function spanOf(zip: ZipFile, entry: Entry): Promise<Span> {
  const header = await orDamaged(zip.readLocalFileHeaderPromise(entry))
  // Programs that trust the one name or the other would read two different documents.
  if (!entry.fileNameRaw.equals(header.fileName)) throw badName()
  return {
    start: entry.relativeOffsetOfLocalHeader,
    end: header.fileDataStart + entry.compressedSize,
  }
}

function requireApart(spans: Span[], directoryStart: number): void {
  let end = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < end || span.end > directoryStart)
      throw new UnreadableError('forbidden', 'The file holds parts that lie on top of each other.')
    end = span.end
  }
}

async function readEntry(zip: ZipFile, entry: Entry, bytesMax: number): Promise<Buffer> {
  const stream = await orDamaged(zip.openReadStreamPromise(entry))
  const chunks: Buffer[] = []
  let length = 0
  const iterator: AsyncIterator<unknown> = stream[Symbol.asyncIterator]()
  for (let next = await orDamaged(iterator.next()); !next.done;) {
    if (!Buffer.isBuffer(next.value)) throw damaged()
    chunks.push(next.value)
    length += next.value.length
    if (
      length > bytesMax ||
      (length > RATIO_FROM_BYTES && length > RATIO_MAX * entry.compressedSize)
    ) {
      stream.destroy()
      throw new UnreadableError('too-big', 'The file unpacks to more than Stet reads.')
    }
    next = await orDamaged(iterator.next())
  }
  const content = Buffer.concat(chunks, length)
  if (crc32(content) !== entry.crc32) throw damaged()
  return content
}

/** What the library says is not for an editor; which kind of trouble it was is told by its words alone. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (/encrypt/.test(said)) throw locked()
    if (/fileName|absolute path|relative path/.test(said)) throw badName()
    throw damaged()
  }
}

function damaged(): UnreadableError {
  return new UnreadableError(
    'damaged',
    'The file is cut short or damaged. Save it again and try once more.',
  )
}

function locked(): UnreadableError {
  return new UnreadableError(
    'encrypted',
    'The file is locked with a password. Save it without one and try again.',
  )
}

function badName(): UnreadableError {
  return new UnreadableError('forbidden', 'The file holds a part whose name Stet does not accept.')
}

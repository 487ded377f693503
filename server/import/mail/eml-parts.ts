import PostalMime from 'postal-mime'
import { z } from 'zod'
import { UnreadableError } from '../reader.ts'

/** Parts within parts that are read; real mail has about five. The library's own limit is 256. */
const DEPTH_MAX = 50
/** All headers of all parts together; a long way of servers and signatures takes some 50 KiB. The library's own limit is 2 MiB. */
const HEADER_BYTES_MAX = 512 * 1024
/** Lines that may begin a part. The library has no limit of its own, and each part costs it about a kilobyte. */
const BORDERS_MAX = 20_000
/** Lines of one mail. The library takes some 10 µs for each, however short; 10 MB of files in a mail are 140,000 lines. */
const LINES_MAX = 500_000

const Structured = z.object({ value: z.string(), params: z.record(z.string(), z.string()) })

/** The library tells no more of a message than its joined words; which part says what, in which letters, is in the tree that it keeps. */
const EmlPart = z.object({
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  contentType: z.object({ parsed: Structured, multipart: z.string().or(z.literal(false)) }),
  contentDisposition: z.object({ parsed: Structured }),
  content: z.instanceof(ArrayBuffer).nullable(),
  get childNodes() {
    return z.array(EmlPart)
  },
})
/** A part of a message: headers as they came but unfolded, `content` with its transfer encoding undone. */
export type EmlPart = z.infer<typeof EmlPart>

/**
 * Takes a message apart. Messages within it stay closed.
 *
 * @throws UnreadableError `too-big`, `damaged`
 */
export async function readEmlParts(bytes: Uint8Array): Promise<EmlPart> {
  requireFew('\n', bytes, LINES_MAX)
  requireFew('\n--', bytes, BORDERS_MAX)
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: DEPTH_MAX,
    maxHeadersSize: HEADER_BYTES_MAX,
    maxRfc822NestingDepth: 0,
  })
  try {
    await parser.parse(bytes)
  } catch (error) {
    throw refusalOf(error)
  }
  return EmlPart.parse(Reflect.get(parser, 'root'))
}

/** Counts what costs time before it is spent. */
function requireFew(mark: string, bytes: Uint8Array, countMax: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf(mark); at !== -1; at = buffer.indexOf(mark, at + mark.length)) {
    count += 1
    if (count > countMax) throw tooBig()
  }
}

/** What the library says is not for an editor; which limit it was is told by its words alone. */
function refusalOf(error: unknown): UnreadableError {
  if (error instanceof Error && error.message.startsWith('Maximum ')) return tooBig()
  return new UnreadableError('damaged', 'The mail is damaged. Save it again as .eml.')
}

function tooBig(): UnreadableError {
  return new UnreadableError(
    'too-big',
    'The mail has more lines, parts or headers than Stet reads.',
  )
}

/** An object of a PDF: its text, and its bytes where it is a stream. */
export type PdfObject = { text: string; stream: Buffer | null }

/** A PDF as the compiler writes it: tagged, nothing but pages' contents and fonts packed. Objects go by their numbers. */
export type CompiledPdf = {
  object: (number: number) => PdfObject
  root: number
  info: number
  /** Both ids, as they stand in the file. */
  id: string
}

const STREAM = '\nstream\n'
/** Bytes of one entry in the table of objects. */
const ENTRY = 20

/** @throws Error for a file that is written in another way, as by another version of the compiler */
export function readCompiled(bytes: Uint8Array): CompiledPdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.toString('latin1', file.lastIndexOf('\ntrailer\n'))
  const table = Number(firstOf(/\nstartxref\n(\d+)/, end))
  const starts = startsOf(file, table, Number(firstOf(/\/Size (\d+)/, end)))
  const ends = new Map<number, number>()
  const inFile = [...starts].filter((start) => start > 0).sort((a, b) => a - b)
  for (const [at, start] of inFile.entries()) ends.set(start, inFile[at + 1] ?? table)
  return {
    object: (number) => {
      const start = starts[number] ?? 0
      return objectIn(file.subarray(start, ends.get(start) ?? start), number)
    },
    root: Number(firstOf(/\/Root (\d+) 0 R/, end)),
    info: Number(firstOf(/\/Info (\d+) 0 R/, end)),
    id: firstOf(/\/ID (\[.*\])/, end),
  }
}

/** The first group of the first match. @throws Error where there is none */
export function firstOf(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined)
    throw new Error(`The PDF is not written as expected: no ${pattern.source}`)
  return found
}

/** The numbers of the objects that such a list names. */
export function refsIn(text: string): number[] {
  return Array.from(text.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number))
}

function startsOf(file: Buffer, table: number, count: number): number[] {
  const first = file.indexOf('\n', file.indexOf('\n', table) + 1) + 1
  return Array.from({ length: count }, (_, number) => {
    const at = first + number * ENTRY
    return Number(file.toString('latin1', at, at + 10))
  })
}

function objectIn(written: Buffer, number: number): PdfObject {
  const head = `${String(number)} 0 obj\n`
  if (written.toString('latin1', 0, head.length) !== head)
    throw new Error(`The PDF is not written as expected: no object ${String(number)}`)
  const streamAt = written.indexOf(STREAM)
  if (streamAt < 0) {
    const end = written.lastIndexOf('\nendobj')
    return { text: written.toString('latin1', head.length, end), stream: null }
  }
  const text = written.toString('latin1', head.length, streamAt)
  const from = streamAt + STREAM.length
  return { text, stream: written.subarray(from, from + Number(firstOf(/\/Length (\d+)/, text))) }
}

import { deflateSync } from 'node:zlib'
import { dictionary } from './pdf-dictionary.ts'

const HEAD = Buffer.from('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n\n', 'latin1')
/** Objects are packed together until they are as long. */
const PACK_CHARS = 65_536
/** Bytes of a row in the table of objects: how it lies, where, and the place in a pack. */
const ROW = [1, 4, 2]
const ALONE = 1
const IN_PACK = 2

/** Writes a PDF object by object, in any order. */
export type PdfWriter = {
  /** A number for an object that is written later, or now. */
  reserve: () => number
  /** `text` holds Latin letters alone; of an object with a stream it is the dictionary before it. */
  write: (number: number, text: string, stream?: Uint8Array | null) => void
  /** The whole file. `trailer`: the entries that say where to begin. */
  end: (trailer: readonly string[]) => Uint8Array
}

export function pdfWriter(): PdfWriter {
  const pieces: Uint8Array[] = [HEAD]
  const rows: [kind: number, at: number, place: number][] = []
  let size = HEAD.byteLength
  let pack = new Array<{ number: number; text: string }>()
  let packChars = 0
  let count = 1
  const reserve = () => count++
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes)
    size += bytes.byteLength
  }
  const putAlone = (number: number, text: string, stream: Uint8Array) => {
    rows[number] = [ALONE, size, 0]
    put(Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'))
    // A copy: the part that it comes from is not kept.
    put(Buffer.from(stream))
    put(Buffer.from('\nendstream\nendobj\n\n'))
  }
  const putPack = () => {
    const packed = pack
    pack = []
    packChars = 0
    if (packed.length === 0) return
    const number = reserve()
    for (const [place, one] of packed.entries()) rows[one.number] = [IN_PACK, number, place]
    const { first, bytes } = packedBytes(packed)
    const entries = ['/Type /ObjStm', `/N ${packed.length}`, `/First ${first}`]
    putAlone(number, packedDictionary(entries, bytes), bytes)
  }
  return {
    reserve,
    write: (number, text, stream) => {
      if (stream) return putAlone(number, text, stream)
      pack.push({ number, text })
      packChars += text.length
      if (packChars > PACK_CHARS) putPack()
    },
    end: (trailer) => {
      putPack()
      const number = reserve()
      rows[number] = [ALONE, size, 0]
      const table = deflateSync(tableBytes(rows, count))
      const entries = ['/Type /XRef', `/Size ${count}`, `/W [${ROW.join(' ')}]`, ...trailer]
      const start = size
      putAlone(number, packedDictionary(entries, table), table)
      put(Buffer.from(`startxref\n${start}\n%%EOF`))
      return Buffer.concat(pieces, size)
    },
  }
}

function packedDictionary(entries: readonly string[], { byteLength }: Uint8Array): string {
  return dictionary([...entries, `/Length ${byteLength}`, '/Filter /FlateDecode'])
}

/** `first`: where the first object begins behind the list of all. */
function packedBytes(pack: readonly { number: number; text: string }[]) {
  let at = 0
  const list = pack.map(({ number, text }) => {
    const entry = `${number} ${at}`
    at += text.length + 1
    return entry
  })
  const head = `${list.join(' ')}\n`
  const texts = pack.map(({ text }) => text).join('\n')
  return { first: head.length, bytes: deflateSync(Buffer.from(head + texts, 'latin1')) }
}

function tableBytes(
  rows: readonly ([number, number, number] | undefined)[],
  count: number,
): Buffer {
  const table = Buffer.alloc(count * ROW.reduce((sum, width) => sum + width, 0))
  let at = 0
  for (let number = 0; number < count; number += 1) {
    const row = rows[number] ?? [0, 0, 0]
    for (const [column, width] of ROW.entries()) at = table.writeUIntBE(row[column] ?? 0, at, width)
  }
  return table
}

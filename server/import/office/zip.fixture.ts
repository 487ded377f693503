import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip file that a test makes, with the lies that a hostile one tells. */
export type ZipPart = {
  name: string
  content: string | Uint8Array
  isPacked?: boolean
  /** 1 for a locked entry. */
  flags?: number
  /** The name in the entry's own header, where it differs. */
  localName?: string
  /** Size that the directory gives, where it lies. */
  sizeSaid?: number
  crcSaid?: number
  /** The entry has no bytes of its own but uses those of the entry at this index. */
  sharesBytesOf?: number
}

/** A zip file of these entries, in this order. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const starts: number[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const raw = Buffer.from(part.content)
    const packed = part.isPacked === true ? deflateRawSync(raw, { level: 9 }) : raw
    const start = part.sharesBytesOf === undefined ? offset : (starts[part.sharesBytesOf] ?? 0)
    const size = part.sizeSaid ?? raw.length
    const sizes = { packed: packed.length, size, crc: part.crcSaid ?? crc32(raw) }
    const local = Buffer.concat([header(part, part.localName ?? part.name, sizes, null), packed])
    starts.push(start)
    directory.push(header(part, part.name, sizes, start))
    if (part.sharesBytesOf !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, all, end])
}

type Sizes = { packed: number; size: number; crc: number }

/** An entry's own header, or with the offset of that, its line of the directory. */
function header(part: ZipPart, name: string, sizes: Sizes, start: number | null): Buffer {
  const shift = start === null ? 0 : 2
  const fixed = Buffer.alloc(start === null ? 30 : 46)
  fixed.writeUInt32LE(start === null ? 0x04034b50 : 0x02014b50, 0)
  fixed.writeUInt16LE(20, 4 + shift)
  fixed.writeUInt16LE((part.flags ?? 0) | 0x800, 6 + shift)
  fixed.writeUInt16LE(part.isPacked === true ? 8 : 0, 8 + shift)
  fixed.writeUInt32LE(sizes.crc, 14 + shift)
  fixed.writeUInt32LE(sizes.packed, 18 + shift)
  fixed.writeUInt32LE(sizes.size, 22 + shift)
  fixed.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  if (start !== null) fixed.writeUInt32LE(start, 42)
  return Buffer.concat([fixed, Buffer.from(name)])
}

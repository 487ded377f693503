/** What goes into a process of its own: the length of a head in four bytes, the head as JSON, then the bytes of a file. */
export function packInput(head: unknown, bytes: Uint8Array): Uint8Array[] {
  const packed = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.byteLength)
  return [length, packed, bytes]
}

/** @throws Error for what `packInput` did not make */
export function unpackInput(packed: Buffer): { head: unknown; bytes: Uint8Array } {
  const end = 4 + packed.readUInt32BE(0)
  const head: unknown = JSON.parse(packed.toString('utf8', 4, end))
  return { head, bytes: new Uint8Array(packed.subarray(end)) }
}

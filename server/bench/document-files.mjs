import { deflateRawSync, crc32, deflateSync } from 'node:zlib'
import { randomBytes } from 'node:crypto'

const SENTENCE =
  'Officials said that at least 206 people were counted in town 17, and nobody else was there to see it. '
const PARAGRAPH_SENTENCES = 5
/** As much text as a source may have, and a little less. */
const TEXT_BYTES = 1_900_000

/** Of a page, report or paper of a house, so much is words; the rest is pictures, fonts, scripts. */
const TEXT_SHARE = 0.2

/**
 * Files of about `bytes` bytes of each kind, and (`dense`) a PDF of nothing but so many bytes of words. Words end where a source's text does, but in
 * the plain file, which is refused then.
 */
export function makeFiles(bytes) {
  const whole = makeParagraphs(Math.min(bytes, TEXT_BYTES))
  const share = Math.min(bytes * TEXT_SHARE, TEXT_BYTES)
  const words = makeParagraphs(share)
  const rest = Math.floor(bytes - share)
  return [
    { name: 'book.txt', bytes: Buffer.from(makeParagraphs(bytes).join('\n\n')) },
    { name: 'page.html', bytes: makeHtml(words, rest) },
    { name: 'report.docx', bytes: makeDocx(words, rest) },
    { name: 'paper.pdf', bytes: makePdf(words, rest) },
    { name: 'dense.pdf', bytes: makePdf(whole, 0) },
  ]
}

function makeParagraphs(bytes) {
  const one = SENTENCE.repeat(PARAGRAPH_SENTENCES).trim()
  return Array.from({ length: Math.max(1, Math.floor(bytes / (one.length + 2))) }, (_, n) =>
    one.replaceAll('206', String(200 + n)),
  )
}

function makeHtml(paragraphs, rest) {
  const script = rest > 0 ? `<script>/*${randomBytes(rest / 2).toString('hex')}*/</script>` : ''
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
  return Buffer.from(
    `<!doctype html><html lang="en"><head><title>A page</title>${script}</head><body><article><h1>A page</h1>${body}</article></body></html>`,
  )
}

const OFFICE = 'http://schemas.openxmlformats.org'

function makeDocx(paragraphs, rest) {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')
  const relation = `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  const types = `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  return makeZip([
    ['[Content_Types].xml', Buffer.from(types)],
    ['_rels/.rels', Buffer.from(relation)],
    [
      'word/document.xml',
      Buffer.from(
        `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    ],
    ...(rest > 0 ? [['word/media/picture.png', randomBytes(rest)]] : []),
  ])
}

function makeZip(entries) {
  const parts = []
  const directory = []
  let offset = 0
  for (const [name, bytes] of entries) {
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(bytes.length, 22)
    head.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    head.copy(central, 6, 4, 30)
    central.writeUInt32LE(offset, 42)
    const parted = [head, Buffer.from(name), packed]
    parts.push(...parted)
    directory.push(central, Buffer.from(name))
    offset += parted.reduce((sum, part) => sum + part.length, 0)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

const LINE_CHARS = 95
const PAGE_LINES = 46

function makePdf(paragraphs, rest) {
  const lines = paragraphs.flatMap((words) => [...(words.match(/.{1,94}(?: |$)/g) ?? []), ''])
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, n) =>
    lines.slice(n * PAGE_LINES, (n + 1) * PAGE_LINES),
  )
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, n) => `${5 + 2 * n} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(rest > 0 ? randomBytes(rest) : Buffer.alloc(1), ''),
    ...pages.flatMap((page, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + 2 * n} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(deflateSync(pageContent(page)), '/Filter /FlateDecode'),
    ]),
  ]
  return assemble(objects)
}

function pageContent(lines) {
  const shown = lines.map((line) => `(${line.slice(0, LINE_CHARS)}) Tj T*`).join('\n')
  return Buffer.from(`BT /F 11 Tf 14 TL 50 740 Td\n${shown}\nET`)
}

function stream(bytes, more) {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${more} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function assemble(objects) {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets = []
  let at = parts[0].length
  const add = (piece) => {
    parts.push(piece)
    at += piece.length
  }
  for (const [n, object] of objects.entries()) {
    offsets.push(at)
    add(Buffer.from(`${n + 1} 0 obj\n`))
    add(Buffer.from(object))
    add(Buffer.from('\nendobj\n'))
  }
  const start = at
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

import { crc32 } from 'node:zlib'

/** A remark of a Word file and the words that it stands on. */
export type DocxComment = { on: string; author: string; at: string; text: string }

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The bytes of a small Word file: paragraphs, and remarks on words of theirs. */
export function docxFile(paragraphs: readonly string[], comments: readonly DocxComment[]): Buffer {
  const body = paragraphs.map((words) => `<w:p>${runsOf(words, comments)}</w:p>`).join('')
  const remarks = comments.map(
    ({ author, at, text }, id) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="${at}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
  )
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${TYPE}.comments+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="c" Type="${R}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    'word/comments.xml': `<w:comments xmlns:w="${W}">${remarks.join('')}</w:comments>`,
  })
}

/** The words of a paragraph, cut where a remark begins and ends. */
function runsOf(words: string, comments: readonly DocxComment[]): string {
  const id = comments.findIndex(({ on }) => words.includes(on))
  const comment = comments[id]
  if (comment === undefined) return run(words)
  const start = words.indexOf(comment.on)
  const end = start + comment.on.length
  return [
    run(words.slice(0, start)),
    `<w:commentRangeStart w:id="${id}"/>${run(comment.on)}<w:commentRangeEnd w:id="${id}"/>`,
    `<w:r><w:commentReference w:id="${id}"/></w:r>`,
    run(words.slice(end)),
  ].join('')
}

function run(words: string): string {
  return words === '' ? '' : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A zip whose entries are stored as they are. */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, path] = [Buffer.from(text), Buffer.from(name)]
    const local = header(
      0x04034b50,
      [
        [2, 20],
        [2, 0x800],
      ],
      { bytes, path },
    )
    const at = Buffer.alloc(14)
    at.writeUInt32LE(offset, 10)
    central.push(
      header(
        0x02014b50,
        [
          [2, 20],
          [2, 20],
          [2, 0x800],
        ],
        { bytes, path },
      ),
      at,
      path,
    )
    locals.push(local, path, bytes)
    offset += local.length + path.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** What a local and a central header begin with: signature, versions and flags, method, time, checksum, sizes, length of the name. */
function header(
  signature: number,
  first: readonly (readonly [size: 2, value: number])[],
  { bytes, path }: { bytes: Buffer; path: Buffer },
): Buffer {
  const fields: (readonly [size: 2 | 4, value: number])[] = [
    [4, signature],
    ...first,
    [2, 0],
    [4, 0],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, path.length],
    [2, 0],
  ]
  return Buffer.concat(
    fields.map(([size, value]) => {
      const field = Buffer.alloc(size)
      field.writeUIntLE(value, 0, size)
      return field
    }),
  )
}

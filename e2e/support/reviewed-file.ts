import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Puts a comment of a reviewer on the run of a report's text that holds these words. */
export function withComment(
  report: Uint8Array,
  { on, by, text }: { on: string; by: string; text: string },
): Buffer {
  const parts = unzipSync(report)
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const comment = `<w:comment w:id="9001" w:author="${by}" w:date="2026-03-01T10:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  parts['word/comments.xml'] = strToU8(
    read('word/comments.xml').replace('</w:comments>', `${comment}</w:comments>`),
  )
  const body = read('word/document.xml')
  const at = body.indexOf(on, body.indexOf('>Text checked<'))
  if (at < 0) throw new Error(`not in the report: ${on}`)
  const [from, to] = [body.lastIndexOf('<w:r>', at), body.indexOf('</w:r>', at) + '</w:r>'.length]
  const end = '<w:commentRangeEnd w:id="9001"/><w:r><w:commentReference w:id="9001"/></w:r>'
  parts['word/document.xml'] = strToU8(
    `${body.slice(0, from)}<w:commentRangeStart w:id="9001"/>${body.slice(from, to)}${end}${body.slice(to)}`,
  )
  return Buffer.from(zipSync(parts))
}

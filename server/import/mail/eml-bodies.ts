import { type EmlPart } from './eml-parts.ts'
import { wordsOf } from './eml-header.ts'

/** A part that holds words of the message itself. */
export type EmlBody = {
  kind: 'plain' | 'html'
  bytes: Uint8Array
  charset: string | undefined
  isFlowed: boolean
  dropsBlanks: boolean
}

/** What is in a message: its words in order, the names of what came with it, and whether it is locked. */
export type EmlBodies = { bodies: EmlBody[]; attachments: string[]; isLocked: boolean }

/** The words of a message; of several forms of the same, the plain one that has words. Messages and files in it are listed, not opened. */
export function listEmlBodies(message: EmlPart): EmlBodies {
  const attachments: string[] = []
  let isLocked = false
  const visit = (part: EmlPart, isFirst: boolean): EmlBody[] => {
    isLocked ||= LOCKED.test(part.contentType.parsed.value)
    if (part.contentType.multipart === false) {
      const body = bodyOf(part, isFirst)
      if (body !== null) return [body]
      if (part.content !== null) attachments.push(nameOf(part))
      return []
    }
    if (part.contentType.multipart === 'alternative')
      return likeliest(part.childNodes.map((child) => visit(child, true)))
    const bodies: EmlBody[] = []
    for (const child of part.childNodes)
      for (const body of visit(child, isFirst && bodies.length === 0)) bodies.push(body)
    return bodies
  }
  return { bodies: visit(message, true), attachments, isLocked }
}

const LOCKED = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)$/

/** A file of text that came with a message is not what its sender wrote: it has a name, and it is not the first part. */
function bodyOf(part: EmlPart, isFirst: boolean): EmlBody | null {
  const { value, params } = part.contentType.parsed
  const isText = value === 'text/plain' || value === 'text/html'
  const { value: disposition, params: given } = part.contentDisposition.parsed
  const isNamed = (given.filename ?? params.name ?? '') !== ''
  if (!isText || disposition === 'attachment' || (isNamed && !isFirst)) return null
  return {
    kind: value === 'text/html' ? 'html' : 'plain',
    bytes: new Uint8Array(part.content ?? new ArrayBuffer(0)),
    charset: params.charset,
    isFlowed: params.format?.toLowerCase() === 'flowed',
    dropsBlanks: params.delsp?.toLowerCase() === 'yes',
  }
}

function likeliest(forms: EmlBody[][]): EmlBody[] {
  const withWords = forms.filter((form) => form.some(({ bytes }) => bytes.some(isVisible)))
  const plain = withWords.find((form) => form.every(({ kind }) => kind === 'plain'))
  return plain ?? withWords[0] ?? []
}

function isVisible(byte: number): boolean {
  return byte > 0x20
}

function nameOf({ contentType, contentDisposition }: EmlPart): string {
  const name = contentDisposition.parsed.params.filename ?? contentType.parsed.params.name ?? ''
  return wordsOf(name).trim() || contentType.parsed.value
}

import { readHtml } from '../read-html.ts'
import { readNode, type ReadNode, readTypes } from '../read-json.ts'
import { type ReadBody } from './read-annotation-shape.ts'
import { Words } from './read-annotation-words.ts'
import { type Fault, one, take } from './read-faults.ts'
import { listMembers, readResourceParts, readTarget, type ResourceParts } from './read-targets.ts'

const OneText = one(Words)

/** What an annotation says; its tags apart. `motivations` count for tags that do not say themselves what they are for. */
export function readBodies(
  { body, bodyValue }: ReadNode,
  motivations: readonly string[],
  faults: Fault[],
): { bodies: ReadBody[]; tags: string[] } {
  const all = listMembers(body, 'body', faults).flatMap(({ value, at }) =>
    readBody(value, at, faults),
  )
  if (bodyValue !== undefined) {
    const text = take(OneText, bodyValue, 'bodyValue', faults)
    if (text !== null) all.push(plainBody(text))
    if (body !== undefined) {
      faults.push({ at: 'bodyValue', reason: 'must not stand beside body' })
    }
  }
  const tagging = motivations.length > 0 && motivations.every((each) => each === 'tagging')
  const isTag = ({ kind, purpose }: ReadBody) =>
    kind === 'text' && (purpose === null ? tagging : purpose === 'tagging')
  return {
    bodies: all.filter((each) => !isTag(each)),
    tags: all.flatMap((each) => (each.kind === 'text' && isTag(each) ? each.text : [])),
  }
}

/** A text of which nothing else is said. */
export function plainBody(text: string, purpose: string | null = null): ReadBody {
  return { kind: 'text', purpose, text, language: null, format: 'text/plain' }
}

function readBody(value: unknown, at: string, faults: Fault[]): ReadBody[] {
  const node = readNode(value)
  if (node === null) return readResource(value, at, faults)
  const isText = readTypes(node).includes('TextualBody')
  const hasName = node['source'] !== undefined || node['id'] !== undefined
  if (!isText && (hasName || node['value'] === undefined)) return readResource(value, at, faults)
  const parts = readResourceParts(node, at, faults)
  const text = take(OneText, node['value'], `${at}.value`, faults)
  return text === null ? [] : [textBody(text, parts)]
}

function readResource(value: unknown, at: string, faults: Fault[]): ReadBody[] {
  const target = readTarget(value, at, faults)
  const node = readNode(value)
  // Its faults are told already by the target.
  const { purposes, language } = readResourceParts(node ?? {}, at, [])
  if (target === null) return []
  return [{ kind: 'resource', purpose: purposeOf(purposes), target, language }]
}

/** Markdown and the like is read as the text that it is; of other formats only HTML has words. */
function textBody(text: string, { purposes, language, formats }: ResourceParts): ReadBody {
  const purpose = purposeOf(purposes)
  const [format = 'text/plain'] = formats.map((each) => each.replace(/;.*$/s, '').toLowerCase())
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(format)) {
    return { kind: 'text', purpose, text: readHtml(text), language, format: 'text/html' }
  }
  if (format !== 'text/plain' && format !== 'text/markdown') {
    return { kind: 'unread', purpose, format }
  }
  return { kind: 'text', purpose, text, language, format: 'text/plain' }
}

function purposeOf(purposes: readonly string[]): string | null {
  return purposes.includes('tagging') ? 'tagging' : (purposes[0] ?? null)
}

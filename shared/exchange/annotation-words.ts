import { ClaimFlag, ClaimKind } from '../claim/claim.ts'
import { About, Relation } from '../evidence/evidence.ts'
import { type ReadAnnotation, type ReadBody } from '../report/annotations/read-annotation-shape.ts'

const TEXT_CHARS_MAX = 5_000

/** What an annotation says, as one plain text: its texts, what it points at, and its tags. Codes that our own export writes as tags are left out. */
export function annotationText({ bodies, tags }: Pick<ReadAnnotation, 'bodies' | 'tags'>): string {
  const own = tags.filter((tag) => !OWN_CODE.test(tag))
  const lines = [...bodies.map(bodyText), own.length === 0 ? '' : `Tags: ${own.join(', ')}`]
  return lines
    .filter((line) => line !== '')
    .join('\n\n')
    .slice(0, TEXT_CHARS_MAX)
}

const OWN_CODE =
  /^(?:claim:\d+|(?:verdict|said|review|kind|flag|wording|relation|about|match):[a-z-]+)$/

function bodyText(body: ReadBody): string {
  if (body.kind === 'unread') return `(a text in ${body.format}, which cannot be read)`
  if (body.kind === 'text') return body.purpose === 'tagging' ? '' : body.text.trim()
  const { source, quote } = body.target
  return [source, quote && `“${quote.exact}”`].flatMap((part) => part || []).join('\n')
}

/** The codes in the tags that our own export writes. */
export function annotationCodes(tags: readonly string[]) {
  const all = (name: string) =>
    tags.flatMap((tag) => (tag.startsWith(`${name}:`) ? [tag.slice(name.length + 1)] : []))
  const known = <Code>(name: string, schema: { safeParse(value: unknown): { data?: Code } }) =>
    all(name).flatMap((code) => schema.safeParse(code).data ?? [])
  return {
    kind: known('kind', ClaimKind)[0] ?? null,
    flags: [...new Set(known('flag', ClaimFlag))],
    about: known('about', About)[0] ?? null,
    relation: known('relation', Relation)[0] ?? null,
  }
}

/** The number of the claim that an annotation names: by our own tag, or in what it says (`#12`, `claim 12`); `null` where it names none or several. */
export function namedClaim({
  bodies,
  tags,
}: Pick<ReadAnnotation, 'bodies' | 'tags'>): number | null {
  const texts = bodies.flatMap((body) => (body.kind === 'text' ? [body.text] : []))
  const inTags = tags.flatMap((tag) => /^(?:claim[: ]|#)(\d{1,6})$/i.exec(tag)?.[1] ?? [])
  const inTexts = texts.flatMap((text) =>
    [...text.matchAll(/(?:#|\bclaim\s+)(\d{1,6})\b/gi)].map(([, number]) => number),
  )
  const numbers = new Set((inTags.length > 0 ? inTags : inTexts).map(Number))
  const [only] = numbers
  return numbers.size === 1 && only !== undefined ? only : null
}

import { type JsonValue } from '../../event/canonical-json.ts'
import { type Act, type Passage } from '../report-basics.ts'
import { hashIri } from './annotation-ids.ts'

/** An object of JSON-LD. */
export type Node = { readonly [key: string]: JsonValue | undefined }

/** Which language words are in, and how they run; `auto` where the report does not say. */
export type Language = { language: string | null; dir: 'ltr' | 'rtl' | 'auto' }

/** What the program says itself. */
export const ENGLISH: Language = { language: 'en', dir: 'ltr' }

/** A text that says something of the target; `purpose` is a motivation of the W3C model. */
export function textualBody(
  purpose: string,
  value: string,
  language: Language,
): Node & { value: string } {
  return { type: 'TextualBody', format: 'text/plain', purpose, value, ...languageOf(language) }
}

/** `language` is left out where it is no tag that the model takes (two or three small letters first). */
export function languageOf({ language, dir }: Language): Node {
  const [primary = '', ...rest] = (language ?? '').split('-')
  const tag = [primary.toLowerCase(), ...rest].join('-')
  return { language: /^[a-z]{2,3}(-|$)/.test(tag) ? tag : undefined, textDirection: dir }
}

/** The words of a passage, and where they stand in code points, start included, end excluded; without context and place where the report does not give them. */
export function selectorsOf({ exact, start, end, prefix, suffix }: Passage): Node[] {
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix: prefix ?? undefined,
    suffix: suffix ?? undefined,
  }
  if (start === null || end === null) return [quote]
  return [quote, { type: 'TextPositionSelector', start, end }]
}

/** The very text that positions count in: when it was taken, and its hash. */
export function stateOf(utc: string, sha256: string): Node {
  return { type: 'TimeState', sourceDate: utc, cached: hashIri(sha256) }
}

/** Who did something; nothing where the profile names nobody. */
export function creatorOf(act: Act | undefined): Node {
  if (act === undefined) return {}
  return {
    created: act.at.utc,
    creator: act.by === null ? undefined : { type: 'Person', name: act.by },
  }
}

/** One is given alone, several as a list. */
export function oneOrMore(nodes: readonly (Node | string)[]): JsonValue {
  const [first, ...rest] = nodes
  return first !== undefined && rest.length === 0 ? first : nodes
}

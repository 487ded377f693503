import { z } from 'zod'
import { type HistoryEntry } from '../review/review.ts'

/** What a change of a claim or of its evidence was about, in words; what is not here is of no use to a reader. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  spans: 'words marked',
  statement: 'statement',
  kind: 'kind',
  flags: 'flags',
  attribution: 'attribution',
  attributionCheck: 'was it said?',
  verdict: 'is it so?',
  basis: 'basis',
  explanation: 'explanation',
  proposedText: 'proposed wording',
  wordingDecision: 'decision about the proposed wording',
  about: 'what it is about',
  relation: 'what it does',
  originKey: 'origin',
  proximity: 'proximity',
  locator: 'place in the source',
  translation: 'translation',
  note: 'note',
  snapshot: 'snapshot',
}
/** Kinds whose payload tells everything about a thing and not what changed of it. */
const WHOLE_THING = /^(?:claim-created|evidence-(?:added|removed|restored))$/
const Spans = z.array(z.looseObject({ exact: z.string() }))
const QUOTE_CHARS_MAX = 200

/** What an entry of the history was about: the fields that changed, or the words of evidence that came or went. */
export function historyFields({ kind, before, after }: HistoryEntry): string[] {
  if (WHOLE_THING.test(kind)) return kind.startsWith('evidence') ? quoteOf(after ?? before) : []
  const names = [...new Set([before, after].flatMap((change) => Object.keys(change ?? {})))]
  return names.flatMap((name) => FIELD_WORDS[name] ?? []).toSorted()
}

function quoteOf(payload: Record<string, unknown> | null): string[] {
  const spans = Spans.safeParse(payload?.spans)
  if (!spans.success || spans.data.length === 0) return []
  const words = spans.data.map((span) => span.exact).join(' […] ')
  return [`“${words.length > QUOTE_CHARS_MAX ? `${words.slice(0, QUOTE_CHARS_MAX)}…` : words}”`]
}

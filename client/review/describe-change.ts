import { z } from 'zod'
import { type HistoryEntry } from '#shared/review/review.ts'
import { type Messages } from '../messages/messages.ts'

/** One field before and after, in words; `''` where there was or is nothing. */
export type ChangedField = { field: string; label: string; before: string; after: string }

const Words = z.looseObject({ exact: z.string() })
const Parts = z.looseObject({
  mode: z.string(),
  speaker: z.looseObject({ name: z.string() }).nullish(),
  cue: z.looseObject({ span: Words.nullish() }).nullish(),
  hedges: z.array(z.looseObject({ span: Words.nullish() })).nullish(),
})

/** What a change of a claim's history did, field by field. Evidence that came or went is one field: its words. */
export function describeChange(entry: HistoryEntry, words: Messages): ChangedField[] {
  const before = new Map(Object.entries(entry.before ?? {}))
  const after = new Map(Object.entries(entry.after ?? {}))
  if (entry.kind.startsWith('evidence-') && entry.kind !== 'evidence-changed') {
    const label = words.review.fields.evidence
    return [{ field: 'evidence', label, before: quoteIn(before), after: quoteIn(after) }]
  }
  const labels = new Map<string, string>(Object.entries(words.review.fields))
  // A decision names the wording that it is about; it did not change it.
  const fields =
    entry.kind === 'wording-decided' ? ['wordingDecision'] : [...before.keys(), ...after.keys()]
  return [...new Set(fields)].flatMap((field) => {
    const label = labels.get(field)
    if (label === undefined) return []
    const was = inWords(field, before.get(field), words)
    const is = inWords(field, after.get(field), words)
    return was === is ? [] : [{ field, label, before: was, after: is }]
  })
}

function quoteIn(payload: ReadonlyMap<string, unknown>): string {
  for (const field of ['words', 'spans']) {
    const words = plainWords(payload.get(field))
    if (words !== '') return words
  }
  return ''
}

function inWords(field: string, value: unknown, { claim, evidence }: Messages): string {
  const named: Record<string, Readonly<Record<string, string>>> = {
    verdict: claim.verdicts,
    attributionCheck: claim.checks,
    kind: claim.kinds,
    basis: claim.bases,
    flags: claim.flags,
    wordingDecision: claim.wordings,
    about: evidence.abouts,
    relation: evidence.relations,
    proximity: evidence.proximities,
  }
  const table = named[field]
  if (table && typeof value === 'string') return table[value] ?? value
  if (table && Array.isArray(value)) return value.map((one) => table[String(one)] ?? '').join(', ')
  return plainWords(value)
}

function plainWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(plainWords).join(' … ')
  const span = Words.safeParse(value)
  if (span.success) return span.data.exact
  const parts = Parts.safeParse(value)
  if (!parts.success) {
    return typeof value === 'object'
      ? Object.values(value).map(plainWords).filter(Boolean).join(' · ')
      : JSON.stringify(value)
  }
  const { mode, speaker, cue, hedges } = parts.data
  const hedged = (hedges ?? []).map((hedge) => hedge.span?.exact)
  return [speaker?.name, cue?.span?.exact, ...hedged, mode].filter(Boolean).join(' · ')
}

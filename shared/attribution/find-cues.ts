import { CUE_FORMS, type CueEntry, classifyCue } from './cue-lexicon.ts'

export type FoundCue = { start: number; end: number; exact: string } & CueEntry

const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${CUE_FORMS.map((form) => form.replaceAll(' ', String.raw`\s+`)).join('|')})(?![\p{L}\p{N}-])`,
  'giu',
)
/** Forms that are nouns or plain verbs far more often than cues, when nothing around them says otherwise. */
const NEEDS_SPEECH = new Set(
  `state states charge charges claim claims report reports note notes comment comments show shows find finds found promise threaten threatens
  maintain maintains maintaining`.split(/\s+/),
)

const SPEECH_NEXT = /^(?:\s+that\b|\s*[:,]?\s*["“«‘])/

/**
 * The words in a text that may bring in what somebody says, in text order, never overlapping. Offsets are in `text`. Words that are nouns as
 * often as verbs (claims, reports, states) count only when `that` or an opening quotation mark follows.
 */
export function findCues(text: string): FoundCue[] {
  const cues: FoundCue[] = []
  for (const match of text.matchAll(PATTERN)) {
    const exact = match[0]
    const end = match.index + exact.length
    const entry = classifyCue(exact)
    if (entry === null) continue
    const after = text.slice(end, end + 8)
    if (NEEDS_SPEECH.has(exact.toLowerCase()) && !SPEECH_NEXT.test(after)) continue
    cues.push({ start: match.index, end, exact, ...entry })
  }
  return cues
}

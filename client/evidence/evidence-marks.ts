import { type ClaimCore } from '#shared/claim/claim.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type CandidatePassage } from '#shared/source/candidate-passages.ts'
import { spansIn } from './quote-words.ts'
import { plainMark, type TextMark } from '../anchoring/text-mark.ts'

type Proven = Pick<ClaimCore, 'number'> & { evidence: readonly Evidence[] }

/** The quotes that claims rest on in one snapshot of a source. */
export function attachedMarks(
  claims: readonly Proven[],
  sourceId: string,
  snapshot: number,
): TextMark[] {
  const marks: TextMark[] = []
  for (const claim of claims) {
    for (const one of claim.evidence) {
      const subject = String(claim.number)
      marks.push(
        ...spansIn(one, sourceId, snapshot).map((span) => ({
          ...plainMark(span, 'attached elsewhere', 'mark'),
          subject,
        })),
      )
    }
  }
  return marks
}

/** The same marks, those of the active claim standing out. */
export function withActiveQuotes(marks: readonly TextMark[], active: number | null): TextMark[] {
  const subject = active === null ? null : String(active)
  return marks.map((mark) => (mark.subject === subject ? { ...mark, className: 'attached' } : mark))
}

/** Passages worth a look for the active claim, and in them the figures, dates and names that it shares. */
export function passageMarks(passages: readonly CandidatePassage[]): TextMark[] {
  return passages.flatMap((passage) => [
    plainMark(passage, 'passage', 'found'),
    ...passage.hits.map((hit) => plainMark(hit, 'candidate', 'found')),
  ])
}

import { type ClaimCore } from '#shared/claim/claim.ts'
import { plainMark, type TextMark } from '../anchoring/text-mark.ts'
import { type Messages } from '../messages/messages.ts'
import { VERDICT_ICONS } from './claim-icons.ts'

/** A claim with what people see of its review. */
export type MarkedClaim = ClaimCore & { review: string }

type Look = {
  words: Messages['claim']
  hrefOf: (number: number) => string
  /** Numbers of claims that share words with another. */
  crossed: ReadonlySet<number>
}

/** Marks that were made for a look, by the claim they are of: one changed claim among thousands costs its own. */
const made = new WeakMap<Look, WeakMap<MarkedClaim, TextMark[]>>()

/** The marks of all claims, without the one that is active. The same claim and look give the very same marks. */
export function claimMarks(claims: readonly MarkedClaim[], look: Look): TextMark[] {
  const known = made.get(look) ?? new WeakMap<MarkedClaim, TextMark[]>()
  made.set(look, known)
  const marks: TextMark[] = []
  for (const claim of claims) {
    const own = known.get(claim) ?? marksOf(claim, look)
    known.set(claim, own)
    for (const mark of own) marks.push(mark)
  }
  return marks
}

/** The marks of the active claim and frames around its speaker, verb and hedges. */
export function activeMarks(claim: MarkedClaim, look: Look): TextMark[] {
  const { speaker, cue, hedges } = claim.attribution
  const frames: TextMark[] = []
  if (speaker?.span) {
    frames.push({
      ...plainMark(speaker.span, 'frame frame-who', 'frame'),
      label: look.words.whoLabel,
    })
  }
  if (cue) {
    frames.push({
      ...plainMark(cue.span, 'frame frame-cue', 'frame'),
      label: look.words.verbLabel,
    })
  }
  for (const hedge of hedges) frames.push(plainMark(hedge.span, 'frame frame-hedge', 'frame'))
  const own = marksOf(claim, look).map((mark) => ({
    ...mark,
    className: 'claim-mark active',
    detailsId: `claim-${claim.number}`,
    number: mark.number && { ...mark.number, isCurrent: true },
  }))
  return [...own, ...frames]
}

/** Numbers of claims that share words with another. */
export function listCrossed(claims: readonly MarkedClaim[]): Set<number> {
  const spans = claims
    .flatMap(({ number, spans: own }) => own.map(({ start, end }) => ({ start, end, number })))
    .toSorted((a, b) => a.start - b.start)
  const crossed = new Set<number>()
  let reach: { end: number; number: number } | null = null
  for (const span of spans) {
    if (reach !== null && span.start < reach.end && span.number !== reach.number) {
      crossed.add(span.number).add(reach.number)
    }
    if (reach === null || span.end > reach.end) reach = span
  }
  return crossed
}

function marksOf(claim: MarkedClaim, { words, hrefOf, crossed }: Look): TextMark[] {
  const isCrossed = crossed.has(claim.number)
  const settled = claim.review === 'approved' ? ' settled' : ''
  return claim.spans.map((span, at) => ({
    ...plainMark(span, `claim-mark${settled}`, 'mark'),
    status: claim.verdict,
    subject: String(claim.number),
    figure: at > 0 || isCrossed ? String(claim.number) : null,
    number:
      at > 0
        ? null
        : {
            text: String(claim.number),
            icon: settled ? 'stamp' : VERDICT_ICONS[claim.verdict],
            label: words.mark(claim.number, words.verdicts[claim.verdict]),
            href: hrefOf(claim.number),
            isCurrent: false,
          },
  }))
}

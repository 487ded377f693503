import { type ClaimCore } from '#shared/claim/claim.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type TextRange } from '#shared/text/block.ts'
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

const FIGURE = /\p{N}[\p{N}.,٬٫]*/gu
const NAME = /(?<![.!?]\s)\p{Lu}[\p{L}’'-]{2,}(?:\s\p{Lu}[\p{L}’'-]{2,})*/gu
const CANDIDATES_MAX = 60

/** Figures and names of a claim where they stand in a source: passages worth a look. */
export function candidateMarks(text: string, words: string): TextMark[] {
  const wanted = new Set<string>()
  for (const match of words.matchAll(FIGURE)) wanted.add(trimFigure(match[0]))
  for (const match of words.matchAll(NAME)) {
    if (!isPlainWord(text, match[0])) wanted.add(match[0])
  }
  wanted.delete('')
  return [...wanted]
    .flatMap((one) => findWord(text, one))
    .slice(0, CANDIDATES_MAX)
    .map((range) => plainMark(range, 'candidate', 'found'))
}

/** Every place where a text holds these words, upper or lower case. */
export function findAll(text: string, words: string): TextRange[] {
  const wanted = words.trim().toLowerCase()
  const folded = text.toLowerCase()
  if (wanted === '' || folded.length !== text.length)
    return wanted === '' ? [] : exactly(text, words)
  return exactly(folded, wanted)
}

function exactly(text: string, words: string): TextRange[] {
  const found: TextRange[] = []
  let at = text.indexOf(words)
  while (at !== -1 && found.length < 500) {
    found.push({ start: at, end: at + words.length })
    at = text.indexOf(words, at + words.length)
  }
  return found
}

function findWord(text: string, word: string): TextRange[] {
  return exactly(text, word).filter(
    ({ start, end }) =>
      !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end)),
  )
}

/** The first word of a sentence is no name where the source has it in small letters too. */
function isPlainWord(text: string, word: string): boolean {
  return findWord(text, word.toLowerCase()).length > 0
}

function trimFigure(figure: string): string {
  return figure.replace(/[.,٬٫]+$/u, '')
}

import { z } from 'zod'
import { Span } from '../anchoring/span.ts'
import { Attribution } from '../attribution/attribution.ts'

/**
 * Spans of an attribution in one revision; the words and their meaning are kept with the claim. `null`: not marked in the text, or no longer there.
 */
export const Marks = z.object({
  speaker: Span.nullable(),
  anaphoraOf: Span.nullable(),
  cue: Span.nullable(),
  hedges: z.array(Span.nullable()),
  chain: z.array(Span.nullable()),
})
export type Marks = z.infer<typeof Marks>

const NOWHERE = { start: 0, end: 0, exact: '' }

/** Parts an attribution into what belongs to the claim and what belongs to its place in a revision; both as JSON text. */
export function splitAttribution(attribution: Attribution): { words: string; marks: string } {
  const { speaker, cue, hedges, chain } = attribution
  const marks: Marks = {
    speaker: speaker?.span ?? null,
    anaphoraOf: speaker?.anaphoraOf ?? null,
    cue: cue?.span ?? null,
    hedges: hedges.map((hedge) => hedge.span),
    chain: chain.map((link) => link.speaker.span),
  }
  const words = {
    ...attribution,
    speaker: speaker && { ...speaker, span: null, anaphoraOf: undefined },
    cue: cue && { ...cue, span: NOWHERE },
    hedges: hedges.map((hedge) => ({ ...hedge, span: NOWHERE })),
    chain: chain.map((link) => ({ ...link, speaker: { ...link.speaker, span: null } })),
  }
  return { words: JSON.stringify(words), marks: JSON.stringify(marks) }
}

/** The inverse of `splitAttribution`. Spans come without their context; a cue or hedge whose words are no longer in the text is left out. */
export function joinAttribution(words: string, marks: string): Attribution {
  const attribution = Attribution.parse(JSON.parse(words))
  const places = Marks.parse(JSON.parse(marks))
  const { speaker, cue } = attribution
  return {
    ...attribution,
    speaker: speaker && {
      ...speaker,
      span: places.speaker && bare(places.speaker),
      ...(places.anaphoraOf ? { anaphoraOf: bare(places.anaphoraOf) } : {}),
    },
    cue: cue && places.cue && { ...cue, span: bare(places.cue) },
    hedges: attribution.hedges.flatMap((hedge, index) => {
      const span = places.hedges[index]
      return span ? [{ ...hedge, span: bare(span) }] : []
    }),
    chain: attribution.chain.map((link, index) => ({
      ...link,
      speaker: { ...link.speaker, span: bareOrNull(places.chain[index]) },
    })),
  }
}

/** A span as it is answered: its context stays in the store. */
export function bare(span: Span): Span {
  return { start: span.start, end: span.end, exact: span.exact }
}

function bareOrNull(span: Span | null | undefined): Span | null {
  return span ? bare(span) : null
}

import { type ReactNode, useMemo } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type Source } from '#shared/source/source.ts'
import { spansIn } from '../evidence/quote-words.ts'
import { RELATION_ICONS } from '../evidence/evidence-icons.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'

/** Under each paragraph of a source that holds quotes: which claims rest on them, and how. By index of the block. */
export function useSourceNotes(
  source: Source,
  claims: readonly Claim[],
  onOpenClaim: (number: number) => void,
): ReadonlyMap<number, ReactNode> {
  const { evidence } = useMessages()
  return useMemo(() => {
    const notes = new Map<number, ReactNode>()
    const quotes = claims.flatMap((claim) =>
      claim.evidence.map((one) => ({
        number: claim.number,
        relation: one.relation,
        start: spansIn(one, source.id, source.snapshot.number)[0]?.start ?? -1,
      })),
    )
    for (const [at, block] of source.snapshot.blocks.entries()) {
      const here = quotes.filter(({ start }) => start >= block.start && start < block.end)
      if (here.length === 0) continue
      const numbers = [...new Set(here.map((quote) => quote.number))]
      const byClaim = numbers.map(
        (number) => [number, here.filter((quote) => quote.number === number)] as const,
      )
      notes.set(
        at,
        <p className="block-note" data-aside="" lang="en" dir="ltr">
          {byClaim.map(([number, list]) => (
            <button key={number} type="button" onClick={() => onOpenClaim(number)}>
              <Icon name={RELATION_ICONS[list[0]?.relation ?? 'context']} size="xs" />
              {evidence.claimNote(
                number,
                list.map((one) => evidence.relationsShort[one.relation].toLowerCase()).join(', '),
              )}
            </button>
          ))}
        </p>,
      )
    }
    return notes
  }, [source, claims, onOpenClaim, evidence])
}

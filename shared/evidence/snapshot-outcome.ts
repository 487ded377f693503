import { z } from 'zod'
import { type Match } from '../anchoring/span.ts'
import { Source } from '../source/source.ts'

/** What a new snapshot does to the quotes of a source: ids of evidence by the verbatim result (removed evidence and withdrawn claims left out). */
export const SnapshotOutcome = z.object({
  identical: z.array(z.string()),
  typography: z.array(z.string()),
  altered: z.array(z.string()),
  ambiguous: z.array(z.string()),
  notFound: z.array(z.string()),
})
export type SnapshotOutcome = z.infer<typeof SnapshotOutcome>

export const SnapshotCreated = Source.extend({ outcome: SnapshotOutcome })
export type SnapshotCreated = z.infer<typeof SnapshotCreated>

/** Whether a newer snapshot no longer says what was quoted: then an approval from before does not stand. */
export function isQuoteGone(match: Match | null): boolean {
  return match === 'altered' || match === 'ambiguous' || match === 'not-found'
}

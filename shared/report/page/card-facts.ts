import { z } from 'zod'
import { Direction } from '../../text/block.ts'
import { Coded, Moment } from '../report-basics.ts'

/**
 * What an embed tells: one claim of a published report, or the report itself as number 0 (then `tally` says how its claims came out, and the rest of a claim is null).
 * `words`: the claim, or the title, in the language of the article; `claimant`: who is said to have said it; `at`: when this version was published; `url`: where all of it is to
 * be read.
 */
export const CardFacts = z.object({
  number: z.int(),
  words: z.string(),
  language: z.string(),
  dir: Direction,
  verdict: Coded.nullable(),
  said: Coded.nullable(),
  claimant: z.string().nullable(),
  tally: z.string().nullable(),
  /** Who approved it, or that nobody did, as the report says it; of the report, how many claims are not approved. */
  approval: z.string(),
  isRetracted: z.boolean(),
  desk: z.string(),
  version: z.int(),
  at: Moment,
  url: z.string(),
})
export type CardFacts = z.infer<typeof CardFacts>

/** `5 Nov 2026` of an instant as a desk's clock shows it. */
export function dayOf({ local, utc }: Moment): string {
  return local.split(',')[0] ?? utc.slice(0, 10)
}

/** When it was checked or updated, in words. */
export function cardDate({ version, at }: Pick<CardFacts, 'version' | 'at'>): string {
  return `${version > 1 ? 'Updated' : 'Checked'} ${dayOf(at)}`
}

import { z } from 'zod'

export const CompareAspect = z.enum(['verb', 'hedge', 'number', 'unit', 'date', 'name'])
export type CompareAspect = z.infer<typeof CompareAspect>
export const CompareResult = z.enum(['same', 'differs', 'only-in-claim', 'only-in-quote'])
export type CompareResult = z.infer<typeof CompareResult>

/** One aspect of a claim beside its quote, in the words of each; a hint for a person, never a verdict. */
export const CompareRow = z.object({
  aspect: CompareAspect,
  claim: z.array(z.string()),
  quote: z.array(z.string()),
  result: CompareResult,
})
export type CompareRow = z.infer<typeof CompareRow>

/** `quoteContext` is the whole sentence (or sentences) that the quote stands in; `hedges` and `cue` are the words marked in the article. */
export type CompareInput = {
  claimText: string
  hedges: readonly string[]
  cue: string | null
  quote: string
  quoteContext: string
}

/** A row of the distinct words of both sides, told by whether their keys are the same; `null` where neither side has any. */
export function rowOfKeys(
  aspect: CompareAspect,
  claim: ReadonlyMap<string, string>,
  quote: ReadonlyMap<string, string>,
): CompareRow | null {
  if (claim.size === 0 && quote.size === 0) return null
  const row = { aspect, claim: [...claim.values()], quote: [...quote.values()] }
  if (claim.size === 0) return { ...row, result: 'only-in-quote' }
  if (quote.size === 0) return { ...row, result: 'only-in-claim' }
  const isSame = claim.size === quote.size && [...claim.keys()].every((key) => quote.has(key))
  return { ...row, result: isSame ? 'same' : 'differs' }
}

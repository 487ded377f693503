import { type Figure, findFigures } from '../text/numbers.ts'
import { type CompareInput, type CompareRow } from './compare-row.ts'

/** What became of people or things that are counted: words of one line may stand for each other, words of two lines never. */
const FATES: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /(?<![\p{L}-])(?:kill(?:ed|s|ing)?|slain|dead|died|deaths?|fatalit(?:y|ies))(?![\p{L}-])/giu,
  ],
  ['neutralised', /(?<![\p{L}-])(?:neutrali[sz](?:ed|e|es|ing)|eliminated)(?![\p{L}-])/giu],
  ['martyred', /(?<![\p{L}-])martyr(?:ed|s|dom)(?![\p{L}-])/giu],
  ['casualties', /(?<![\p{L}-])casualt(?:y|ies)(?![\p{L}-])/giu],
  ['injured', /(?<![\p{L}-])(?:injur(?:ed|ies)|wounded|hurt)(?![\p{L}-])/giu],
  ['arrested', /(?<![\p{L}-])(?:arrest(?:ed|s)|detained)(?![\p{L}-])/giu],
  ['captured', /(?<![\p{L}-])captured(?![\p{L}-])/giu],
  ['displaced', /(?<![\p{L}-])displaced(?![\p{L}-])/giu],
  ['missing', /(?<![\p{L}-])missing(?![\p{L}-])/giu],
]

/** The claim's figures looked for by value in the quote, then in its sentence; `null` where the claim has none. */
export function compareNumbers(input: CompareInput): CompareRow | null {
  const claim = findFigures(input.claimText)
  if (claim.length === 0) return null
  const { figures, matched } = matchFigures(claim, input)
  const missing = claim.filter((figure) => !matched.has(figure))
  const row = { aspect: 'number' as const, claim: exactOf(claim) }
  const found = exactOf([...matched.values()])
  if (missing.length === 0) return { ...row, quote: found, result: 'same' }
  if (figures.length === 0) return { ...row, quote: found, result: 'only-in-claim' }
  return { ...row, quote: exactOf(figures), result: 'differs' }
}

/** Units of figures with the same value, and what is said to have become of those counted; `null` where there is nothing to compare. */
export function compareUnits(input: CompareInput): CompareRow | null {
  const pairs = [...matchFigures(findFigures(input.claimText), input).matched]
  const unlike = pairs.filter(([claim, quote]) => claim.unit !== quote.unit)
  if (unlike.length > 0) {
    return {
      aspect: 'unit',
      claim: exactOf(unlike.map(([claim]) => claim)),
      quote: exactOf(unlike.map(([, quote]) => quote)),
      result: 'differs',
    }
  }
  const claim = fatesOf(input.claimText)
  const inQuote = fatesOf(input.quote)
  const quote = inQuote.size > 0 ? inQuote : fatesOf(input.quoteContext)
  if (claim.size === 0) return null
  const row = { aspect: 'unit' as const, claim: [...claim.values()], quote: [...quote.values()] }
  if (quote.size === 0) return { ...row, result: 'only-in-claim' }
  return { ...row, result: [...claim.keys()].every((fate) => quote.has(fate)) ? 'same' : 'differs' }
}

/** For each figure of the claim one of equal value, of the same unit if there is one; `figures`: all that the quote or else its sentence has. */
function matchFigures(claim: readonly Figure[], { quote, quoteContext }: CompareInput) {
  const inQuote = findFigures(quote)
  const inContext = findFigures(quoteContext)
  const matched = new Map<Figure, Figure>()
  for (const figure of claim) {
    const equal = [...inQuote, ...inContext].filter((other) => keyOf(other) === keyOf(figure))
    const best = equal.find((other) => other.unit === figure.unit) ?? equal[0]
    if (best !== undefined) matched.set(figure, best)
  }
  return { figures: inQuote.length > 0 ? inQuote : inContext, matched }
}

const keyOf = ({ value, exact }: Figure) => (value === null ? exact.toLowerCase() : String(value))

function exactOf(figures: readonly Figure[]): string[] {
  return [...new Set(figures.map((figure) => figure.exact))]
}

function fatesOf(text: string): Map<string, string> {
  const fates = FATES.map(([fate, words]) => [fate, text.match(words)?.[0]] as const)
  return new Map(fates.flatMap(([fate, words]) => (words === undefined ? [] : [[fate, words]])))
}

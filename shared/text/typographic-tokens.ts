import { canonicalNumber } from './canonical-number.ts'
import { foldTypography } from './fold.ts'

const GROUPED = String.raw`\d{1,3}(?:[,.'٬]\d{2,3}|\s\d{3}(?!\d))+(?!\d)(?:[.,٫]\d+)?`
const DIGITS = String.raw`\d+(?:[.,٫٬]\d+)*`
const CURRENCY = String.raw`\p{Sc}`
const FIGURE = String.raw`(?<![\p{L}\p{N}])(?<lead>${CURRENCY})?\s?(?<sign>(?<=^|[\s(["'\p{Sc}])-)?\s?(?<pre>${CURRENCY})?(?<number>${GROUPED}|${DIGITS})(?:\s?(?<percent>%|per\s?cent(?![\p{L}])|percent(?![\p{L}]))|\s?(?<tail>${CURRENCY}))?`
const TOKEN = new RegExp(
  String.raw`${FIGURE}|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|[^\s]`,
  'gu',
)

/**
 * A text as tokens that ignore what only the typesetter changes: two texts with equal lists say the same words with other typography. Words,
 * marks and figures each make one token, white space none. A figure counts by value, with its sign, per cent and currency; case counts.
 */
export function typographicTokens(text: string): string[] {
  const tokens: string[] = []
  for (const match of foldTypography(text).matchAll(TOKEN)) {
    const { lead, sign, pre, number, percent, tail } = match.groups ?? {}
    if (number === undefined) {
      tokens.push(match[0] === "'" ? '"' : match[0])
      continue
    }
    const unit = `${lead ?? ''}${pre ?? ''}${tail ?? ''}${percent === undefined ? '' : '%'}`
    tokens.push(`#${sign ?? ''}${canonicalNumber(number) ?? number}${unit}`)
  }
  return tokens
}

import { type HedgeType } from './attribution.ts'

export type HedgeOperator = '>=' | '>' | '<=' | '<' | '≈'
export type FoundHedge = {
  start: number
  end: number
  exact: string
  type: HedgeType
  operator: HedgeOperator | null
}

type Rule = {
  type: HedgeType
  operator: HedgeOperator | null
  words: readonly string[]
  beforeFigure?: true
}

/** Hedges by what they do to a figure or a statement. `beforeFigure`: in running text only directly before a figure, else another word. */
const RULES: readonly Rule[] = [
  {
    type: 'lower-bound',
    operator: '>=',
    words: ['at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of'],
  },
  {
    type: 'strict-lower',
    operator: '>',
    words: ['more than', 'greater than', 'upwards of', 'in excess of'],
  },
  { type: 'strict-lower', operator: '>', words: ['over', 'above'], beforeFigure: true },
  {
    type: 'upper',
    operator: '<=',
    words: ['up to', 'as many as', 'as much as', 'at most', 'no more than', 'a maximum of'],
  },
  { type: 'upper', operator: '<', words: ['fewer than', 'less than'] },
  { type: 'upper', operator: '<', words: ['under', 'below'], beforeFigure: true },
  {
    type: 'approximate',
    operator: '≈',
    words: ['approximately', 'roughly', 'an estimated', 'nearly', 'almost'],
  },
  {
    type: 'approximate',
    operator: '≈',
    words: ['about', 'around', 'some', 'circa'],
    beforeFigure: true,
  },
  {
    type: 'range',
    operator: null,
    words: [
      'dozens',
      'hundreds',
      'scores',
      'thousands',
      'tens of thousands',
      'hundreds of thousands',
      'millions',
    ],
  },
  { type: 'range', operator: null, words: ['between'], beforeFigure: true },
  {
    type: 'partitive',
    operator: null,
    words: ['including', 'among them', 'among those', 'among whom', 'of whom'],
  },
  {
    type: 'temporal',
    operator: null,
    words: ['recently', 'recent', 'so far', 'as of', 'still', 'to date', 'until now'],
  },
  {
    type: 'modal',
    operator: null,
    words: ['may', 'could', 'might', 'likely', 'possibly', 'probably', 'perhaps'],
  },
  {
    type: 'evidential',
    operator: null,
    words: ['reportedly', 'apparently', 'seemingly', 'allegedly', 'purportedly'],
  },
  {
    type: 'negation-scope',
    operator: null,
    words: ['denied', 'not', 'failed to', 'without', 'never'],
  },
]

const BY_WORDS = new Map(RULES.flatMap((rule) => rule.words.map((words) => [words, rule] as const)))
const ALL_WORDS = [...BY_WORDS.keys()].sort((a, b) => b.length - a.length)
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${ALL_WORDS.map((words) => words.replaceAll(' ', String.raw`\s+`)).join('|')})(?![\p{L}\p{N}-])`,
  'giu',
)
const FIGURE_NEXT =
  /^\s+(?:(?:a|the)\s+)?(?:\p{Sc}\s?)?(?:\p{Nd}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|quarter|third)\b)/iu
const RANGE_NEXT = /^\s+(?:\p{Sc}\s?)?\p{Nd}[^.;]{0,24}\sand\s/u
const MONTH_MAY = /^\s*\d|^\s*,/

/**
 * What kind of hedge the words are (starter lexicon for English), alone or with other words around them; white space and case do not count.
 *
 * @returns `null` where the lexicon knows none of them.
 */
export function classifyHedge(words: string): HedgeType | null {
  return ruleOf(words)?.type ?? null
}

/** The hedges in a text, in text order, never overlapping; offsets are in `text`. The operator is `null` where the hedge sets no bound. */
export function findHedges(text: string): FoundHedge[] {
  const hedges: FoundHedge[] = []
  for (const match of text.matchAll(PATTERN)) {
    const exact = match[0]
    const end = match.index + exact.length
    const rule = BY_WORDS.get(plain(exact))
    if (rule === undefined || !countsHere(rule, exact, text.slice(end, end + 40))) continue
    hedges.push({ start: match.index, end, exact, type: rule.type, operator: rule.operator })
  }
  return hedges
}

/** The sign for a chip: `≥ > ≤ < ≈`, or `''` for a hedge that sets no bound. The words decide where a type has two signs. */
export function hedgeSign(type: HedgeType, words: string): '≥' | '>' | '≤' | '<' | '≈' | '' {
  const operator = ruleOf(words)?.operator
  if (type === 'lower-bound') return '≥'
  if (type === 'strict-lower') return '>'
  if (type === 'approximate') return '≈'
  if (type === 'upper') return operator === '<' ? '<' : '≤'
  return ''
}

function ruleOf(words: string): Rule | undefined {
  const wanted = plain(words)
  const inside = ALL_WORDS.find((known) => ` ${wanted} `.includes(` ${known} `))
  return BY_WORDS.get(wanted) ?? (inside === undefined ? undefined : BY_WORDS.get(inside))
}

function countsHere(rule: Rule, exact: string, after: string): boolean {
  if (rule.type === 'range' && rule.beforeFigure === true) return RANGE_NEXT.test(after)
  if (rule.beforeFigure === true) return FIGURE_NEXT.test(after)
  return exact !== 'May' || !MONTH_MAY.test(after)
}

const plain = (words: string) => words.toLowerCase().trim().replace(/\s+/g, ' ')

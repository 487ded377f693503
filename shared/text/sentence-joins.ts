/** Short forms after which a sentence goes on, whatever follows: titles and ranks before a name. */
const TITLES = new Set(
  `adm amb ald atty brig capt cdr cllr cmdr col comdr cpl dep det dr fr ft gen gov hon insp lt maj messrs mlle mme mr mrs ms msgr mt
  ofc pres prof pvt rep reps rev rr sen sens sgt st supt vs cf eg ie approx`.split(/\s+/),
)
/** Short forms that go on only before a figure: No. 5, Art. 3, Nov. 6. */
const BEFORE_FIGURES = new Set(
  `no nos art arts sec secs fig figs vol ch p pp para paras rs ca c jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
)
/** Words that begin a sentence far more often than they follow an initial or a country's short form. */
const OPENERS = new Set(
  `the a an he she it they we i you this that these those in on at but and however its his her their there when while after before as if
  for since then what who with by from so yet or not now our my your one some many most all both`.split(
    /\s+/,
  ),
)

const MARK_AT_END = /[.!?]["'”’»)]*$/
const LOWER_CASE = /^\p{Ll}/u
const FIGURE = /^\p{Nd}/u
const TIME_ZONE = /^\p{Lu}{2,5}$/u
const LAST_SHORT_FORM = /(?:^|[\s("'“‘«[])((?:\p{L}\.)+\p{L}|\p{L}+)\.$/u
const FIRST_WORD = /^["'“‘«([]*([\p{L}\p{N}]+)/u

/** Whether the full stop at the end of `before` only shortens a word, so that `after` belongs to the same sentence. Both are trimmed. */
export function joinsNextSentence(before: string, after: string): boolean {
  if (MARK_AT_END.test(before.slice(-6)) && LOWER_CASE.test(after)) return true
  const short = before.endsWith('.') ? LAST_SHORT_FORM.exec(before.slice(-40))?.[1] : undefined
  const next = short === undefined ? undefined : FIRST_WORD.exec(after.slice(0, 60))?.[1]
  return short !== undefined && next !== undefined && shortensBefore(short, next)
}

function shortensBefore(short: string, next: string): boolean {
  const word = short.replaceAll('.', '').toLowerCase()
  if (TITLES.has(word)) return true
  if (BEFORE_FIGURES.has(word) && FIGURE.test(next)) return true
  if (word === 'am' || word === 'pm') return TIME_ZONE.test(next)
  return isInitials(short) && !OPENERS.has(next.toLowerCase())
}

function isInitials(short: string): boolean {
  if (short.includes('.')) return true
  return short.length === 1 && short !== 'I' && short !== short.toLowerCase()
}

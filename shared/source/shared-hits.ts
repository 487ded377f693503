import { type TextRange } from '../text/block.ts'
import { findDates, type FoundDate } from '../text/dates.ts'
import { wordForNumber } from '../text/number-words.ts'
import { findFigures } from '../text/numbers.ts'
import { foldName, NAME, type PassageIndex } from './passage-index.ts'

/** Something that a claim and a source both say: as the claim writes it, and where it stands in the source. */
export type SharedThing = { label: string; places: TextRange[] }

/** More places than these of one thing are not looked at: it tells nothing, and each is read as a figure or date anew. */
const PLACES_MAX = 60
const NAME_PLACES_MAX = 400
/** Room around a hit in which it is read as a figure or date. */
const ROOM_CHARS = 48
const SCALES = [1, 100, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12]

/** The figures, dates and names of a claim's words that stand in a source too, each once. */
export function sharedThings(index: PassageIndex, words: string): SharedThing[] {
  const dates = findDates(words)
  const things = [
    ...dates.map((date) => thing(date.exact, placesOfDate(index, date))),
    ...sharedFigures(index, words),
    ...sharedNames(index, words, dates),
  ]
  const kept = new Map<string, SharedThing>()
  for (const one of things) {
    const key = one.places.map(({ start }) => start).join(' ')
    if (one.places.length > 0 && !kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}

function thing(label: string, places: TextRange[]): SharedThing {
  return { label, places }
}

function sharedFigures(index: PassageIndex, words: string): SharedThing[] {
  return findFigures(words).flatMap(({ exact, value }) =>
    value === null ? [] : thing(exact, placesOfFigure(index, value)),
  )
}

function placesOfFigure({ text, figures }: PassageIndex, value: number): TextRange[] {
  const starts = SCALES.flatMap((scale) => figures.get(plain(value / scale)) ?? [])
  const word = wordForNumber(value)
  const written =
    word === null ? [] : [...placesOfWord(text, word), ...placesOfWord(text, capital(word))]
  const places = [...starts, ...written].toSorted((a, b) => a - b).slice(0, PLACES_MAX)
  return places.flatMap((at) => {
    const near = windowAt(text, at)
    const isHere = (one: TextRange) => covers(one, at - near.start)
    const found =
      findFigures(near.words).find((one) => one.value === value && isHere(one)) ??
      findDates(near.words).find((one) => one.iso === String(value) && isHere(one))
    return found ? [shift(found, near.start)] : []
  })
}

/** Binary dust off, as digits: the same writing that the index has. */
function plain(value: number): string {
  return String(Number(Math.abs(value).toPrecision(15)))
}

/** A year may as well stand there as a bare figure. */
function placesOfDate(index: PassageIndex, date: FoundDate): TextRange[] {
  const { text } = index
  if (date.precision === 'year') return placesOfFigure(index, Number(date.iso))
  const [, month, day] = /^(?:-|\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date.iso) ?? []
  if (month === undefined) return []
  const places: TextRange[] = []
  for (const at of mayBeDates(text, month, day)) {
    const near = windowAt(text, at)
    const found = findDates(near.words).find(
      (one) => covers(one, at - near.start) && isSameDate(one.iso, date.iso),
    )
    if (found) places.push(shift(found, near.start))
    if (places.length === PLACES_MAX) break
  }
  return places
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const DATE_CHARS = 16

/** Where the name of the month stands near the number of the day, or both as figures. */
function mayBeDates(text: string, month: string, day: string | undefined): number[] {
  const named = placesOfWord(text, MONTHS[Number(month) - 1] ?? '-')
  if (day === undefined) return named
  const number = new RegExp(`\\b0?${Number(day)}(?!\\d)`)
  const near = named.filter((at) =>
    number.test(text.slice(Math.max(0, at - DATE_CHARS), at + DATE_CHARS)),
  )
  return [...near, ...placesOfWord(text, `-${month}-${day}`)]
}

/** A date without a year is any year's. */
function isSameDate(a: string, b: string): boolean {
  if (a === b) return true
  const isYearless = a.startsWith('--') || b.startsWith('--')
  const rest = (iso: string) => iso.replace(/^(?:-|\d{4})-/, '')
  return isYearless && rest(a) === rest(b)
}

function sharedNames(
  index: PassageIndex,
  words: string,
  dates: readonly TextRange[],
): SharedThing[] {
  const things: SharedThing[] = []
  for (const { 0: written, index: at } of words.matchAll(NAME)) {
    if (dates.some((date) => at >= date.start && at < date.end)) continue
    const starts = index.names.get(foldName(written)) ?? []
    const isLong = /^\s\p{Lu}/u.test(words.slice(at + written.length))
    const isName = () =>
      (isLong || starts.some((start) => !beginsSentence(index.text, start))) &&
      !isPlainWord(index.text, written)
    if (beginsSentence(words, at) && !isName()) continue
    const places = starts
      .slice(0, NAME_PLACES_MAX)
      .map((start) => ({ start, end: endOf(index.text, start) }))
    things.push(thing(written.replace(/['’]s?$/u, ''), places))
  }
  return things
}

function endOf(text: string, start: number): number {
  const word = /^[\p{L}\p{M}’'-]+/u.exec(text.slice(start, start + 100))?.[0] ?? ''
  return start + word.replace(/['’]s?$/u, '').length
}

function beginsSentence(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 8), at).replace(/[^\S\n]*[“"‘'«(]*[^\S\n]*$/u, '')
  return before === '' || /[.!?…:\n]$/u.test(before)
}

/** The first word of a sentence is no name where the source has it in small letters too. */
function isPlainWord(text: string, word: string): boolean {
  const small = word.toLowerCase()
  return placesOfWord(text, small).some(
    (at) => !/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + small.length)),
  )
}

function placesOfWord(text: string, word: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) starts.push(at)
  return starts
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function windowAt(text: string, at: number): { start: number; words: string } {
  const start = Math.max(0, at - ROOM_CHARS)
  return { start, words: text.slice(start, at + ROOM_CHARS) }
}

function covers({ start, end }: TextRange, at: number): boolean {
  return start <= at && at < end
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by }
}

import { ATTRIBUTION_MODE_WORDS } from '../attribution/attribution-words.ts'
import { WORDING_DECISION_WORDS } from '../claim/claim-words.ts'
import { RELATION_WORDS } from '../evidence/evidence-words.ts'
import { REVIEW_WORDS } from '../review/review-words.ts'
import { VERDICT_WORDS } from '../verdict/verdict-words.ts'
import { type OwnComment } from './reviewed-docx.ts'

/** What a reviewer wrote into a comment of ours. `changed`: lines of ours that say other things than the claim does now, so that the reviewer or the desk changed them. */
export type TheirWords = { added: string; changed: string }

/**
 * Tells the words of a reviewer from our own in a comment that came back. Our lines are known by how they begin and by what the claim says now.
 *
 * @param present what the claim says now, as `presentWords` tells it
 */
export function theirWords({ lines, tail }: OwnComment, present: readonly string[]): TheirWords {
  const known = [...new Set(present.map(folded))]
    .filter((words) => words !== '')
    .toSorted((a, b) => b.length - a.length)
  const added: string[] = []
  const changed: string[] = []
  let isValue = false
  for (const each of lines) {
    const line = folded(each)
    const found = readLine(line, known)
    // Words that are read from the right stand on the line under their name.
    if (found.is === 'theirs' && isValue) changed.push(line)
    else if (found.is === 'changed') changed.push(line)
    else if (found.rest !== '') added.push(found.rest)
    isValue = LABEL_ALONE.test(line)
  }
  if (tail !== '') added.push(tail)
  return { added: added.join('\n').trim(), changed: changed.join('\n').trim() }
}

/** `rest`: what stands behind our own words, or the whole line of somebody else. */
type FoundLine = { is: 'ours' | 'theirs' | 'changed'; rest: string }

function readLine(line: string, known: readonly string[]): FoundLine {
  const ours = OUR_LINES.find((pattern) => pattern.test(line))
  if (ours) return { is: 'ours', rest: (ours.exec(line)?.[1] ?? '').trim() }
  const label = LABELS.exec(line)?.[0]
  const value = label === undefined ? line : line.slice(label.length)
  const rest = restAfter(value, known) ?? restAfter(line, known)
  if (rest !== null) return { is: 'ours', rest }
  return label === undefined ? { is: 'theirs', rest: line } : { is: 'changed', rest: '' }
}

/** What stands behind words that are known, '' where nothing does; null where no known words stand there. */
function restAfter(value: string, known: readonly string[]): string | null {
  if (value === '') return ''
  if (isCut(value, known)) return ''
  const whole = known.find((words) => value.startsWith(words))
  if (whole === undefined) return null
  const rest = value.slice(whole.length)
  // In the middle of a word another thing is said.
  return /^[\p{L}\p{N}]/u.test(rest) ? null : rest.trim()
}

const CUT = / \[…\]/g
/** What is shorter is never cut in a comment of ours. */
const CUT_CHARS_MIN = 150

/** Whether it is the beginning of known words that were too long for a comment. */
function isCut(value: string, known: readonly string[]): boolean {
  return Array.from(value.matchAll(CUT), ({ index }) => index)
    .filter((index) => index >= CUT_CHARS_MIN)
    .some((index) => known.some((words) => words.startsWith(value.slice(0, index))))
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function oneOf(words: readonly string[]): string {
  const plain = words.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return `(?:${plain.toSorted((a, b) => b.length - a.length).join('|')})`
}

const RELATIONS = oneOf(Object.values(RELATION_WORDS))
const DECISIONS = oneOf(Object.values(WORDING_DECISION_WORDS).map((words) => words.toLowerCase()))
const NAMES = `Statement|Explanation|Source|${RELATIONS}|Proposed wording \\(${DECISIONS}\\)`
const LABELS = new RegExp(`^(?:Source: S\\d{1,5} |(?:${NAMES}|(?:Comment|Answer) by [^:]*): ?)`)
const LABEL_ALONE = new RegExp(`^(?:${NAMES}|(?:Comment|Answer) by [^:]*):$`)

const APPROVALS = [
  'Not approved: an earlier approval no longer counts\\.',
  'Not approved\\.',
  'Approved by .*?, who (?:did not work on the claim\\.|also worked on the claim: not four-eyes\\.)',
  'Checked and approved by one person: not four-eyes\\.',
  'Checked by the desk, approved by a second person\\.',
].join('|')

/** Lines of ours that need no comparing; the group is what stands behind them. */
const OUR_LINES: readonly RegExp[] = [
  new RegExp(
    `^Claim \\d+(?:, passage \\d+ of \\d+)? · Was it said: .*? · Is it so: ${oneOf(Object.values(VERDICT_WORDS))}(?![\\p{L}\\p{N}])(.*)$`,
    'u',
  ),
  new RegExp(`^${oneOf(Object.values(ATTRIBUTION_MODE_WORDS))}(?: · .*)?$`),
  new RegExp(`^Review: ${oneOf(Object.values(REVIEW_WORDS))}\\. (?:${APPROVALS})(.*)$`),
  /^\d+ (?:more|earlier comments) under “Claim \d+” in this file\.(.*)$/,
  /^The comment on its first passage says more\.(.*)$/,
]

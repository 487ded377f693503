/** What stands between two lines of a paragraph: `keep` characters of the first line, then `glue`. */
type LineJoin = { keep: number; glue: '' | ' ' }

const BROKEN = /([\p{L}\p{M}\p{Nd}'’]+)[-\u2010]$/u
const GOES_ON = /^[\p{L}\p{M}\p{Nd}]+/u
/** Scripts that are written without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF01-\uFF60]/u
const WORD = /[\p{L}\p{M}\p{Nd}'’]+(?:[-\u2010][\p{L}\p{M}\p{Nd}'’]+)*/gu
const VOCABULARY_MAX = 300_000
/** Justified text breaks a word every ten to thirty lines; a document with far fewer line ends in hyphens breaks none. */
const LINES_THAT_TELL = 40
const RARE_SHARE = 0.015

/** English parts of words that nearly always stand beside a hyphen; shorter ones also begin plain words. */
const HYPHEN_AFTER = new Set(['self', 'well', 'vice', 'cross'])
const HYPHEN_BEFORE = new Set(
  'based led backed funded owned controlled called general elect related run made born'.split(' '),
)
const PREFIXES = new Set(['inter', 'over', 'under', 'counter', 'fore'])

/** The words of a document in lower case, hyphenated ones as a whole, and whether it breaks words at the ends of lines at all. */
type Vocabulary = { words: ReadonlySet<string>; breaksWords: boolean }

/**
 * How two lines of a paragraph go together. A hyphen at the end of a line goes where the word goes on in lower case, unless the document writes the word
 * with its hyphen elsewhere, both halves are words of it, or they take a hyphen in English. Beside figures and capitals it stays, and in a document
 * that breaks no words all of them do.
 */
export function joinLines(before: string, next: string, vocabulary: Vocabulary): LineJoin {
  const left = BROKEN.exec(before.slice(-60))?.[1]
  const right = GOES_ON.exec(next.slice(0, 60))?.[0]
  if (left !== undefined && right !== undefined) {
    const isKept = keepsHyphen(left, right, vocabulary)
    return { keep: before.length - (isKept ? 0 : 1), glue: '' }
  }
  return { keep: before.length, glue: isGlued(before, next) ? '' : ' ' }
}

/** The vocabulary of a document from its lines. Words that are broken at the end of a line are not in it. */
export function readVocabulary(lines: readonly { text: string }[]): Vocabulary {
  const words = new Set<string>()
  const broken: string[] = []
  for (const [index, { text }] of lines.entries()) {
    const joined = brokenWord(text, lines[index + 1]?.text ?? '')
    if (joined !== null) broken.push(joined)
    if (words.size >= VOCABULARY_MAX) continue
    const whole = BROKEN.test(text.slice(-60)) ? text.slice(0, text.lastIndexOf(' ') + 1) : text
    for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase().replace('\u2010', '-'))
  }
  const isRare = lines.length >= LINES_THAT_TELL && broken.length < RARE_SHARE * lines.length
  return { words, breaksWords: !isRare || broken.some((word) => words.has(word)) }
}

/** The word that a hyphen at the end of a line and lower case on the next would make; null for none. */
function brokenWord(text: string, next: string): string | null {
  const left = BROKEN.exec(text.slice(-60))?.[1]
  const right = GOES_ON.exec(next.slice(0, 60))?.[0]
  if (left === undefined || right === undefined || !/^\p{Ll}/u.test(right)) return null
  return (left + right).toLowerCase()
}

function keepsHyphen(left: string, right: string, { words, breaksWords }: Vocabulary): boolean {
  const [head, tail] = [left.toLowerCase(), right.toLowerCase()]
  if (/\p{Nd}/u.test(left.slice(-1) + right.charAt(0))) return true
  if (words.has(head + tail)) return false
  if (words.has(`${head}-${tail}`) || !/^\p{Ll}/u.test(right) || !breaksWords) return true
  if (takesHyphen(head, tail)) return true
  return head.length >= 3 && tail.length >= 4 && words.has(head) && words.has(tail)
}

function takesHyphen(head: string, tail: string): boolean {
  if (tail.length >= 4 && HYPHEN_AFTER.has(head)) return true
  return head.length >= 4 && HYPHEN_BEFORE.has(tail) && !PREFIXES.has(head)
}

/** Whether nothing stands between: after a dash that is set without blanks, inside an address, in scripts without blanks. */
function isGlued(before: string, next: string): boolean {
  if (/[^\s—–-][—–]$/u.test(before)) return true
  const lastWord = before.slice(before.lastIndexOf(' ') + 1)
  if (/^(?:https?:\/\/|www\.)/i.test(lastWord) && /[/?&=_-]$/.test(lastWord)) return true
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(next.charAt(0))
}

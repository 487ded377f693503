import { editDistance } from '../text/edit-distance.ts'
import { type CompareInput, type CompareRow } from './compare-row.ts'

const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}]{3,}(?![\p{N}])/gu
const CALENDAR =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/
const WORDS_MAX = 400

type Name = { word: string; isFirst: boolean }

/**
 * Names that the two sides spell nearly but not quite alike (Türkiye, Turkiye); `null` where there is none. A word that begins a sentence on
 * both sides is left out: it may be no name. So are names of which one is the beginning of the other (Pakistan, Pakistani).
 */
export function compareNames({ claimText, quoteContext }: CompareInput): CompareRow | null {
  const claim = namesOf(claimText)
  const quote = namesOf(quoteContext)
  const inClaim = new Set(claim.map((name) => name.word))
  const inQuote = new Set(quote.map((name) => name.word))
  const pairs = claim
    .filter((name) => !inQuote.has(name.word))
    .flatMap((name) => {
      const other = quote.find((one) => !inClaim.has(one.word) && isNearly(name, one))
      return other === undefined ? [] : [[name.word, other.word] as const]
    })
  if (pairs.length === 0) return null
  return {
    aspect: 'name',
    claim: [...new Set(pairs.map(([word]) => word))],
    quote: [...new Set(pairs.map(([, word]) => word))],
    result: 'differs',
  }
}

function namesOf(text: string): Name[] {
  return [...text.normalize('NFC').matchAll(NAME)].slice(0, WORDS_MAX).flatMap((match) => {
    const isFirst = /(?:^|[.!?:]["”’)]*\s)["“‘(]*$/u.test(
      text.slice(Math.max(0, match.index - 6), match.index),
    )
    return CALENDAR.test(match[0]) ? [] : [{ word: match[0], isFirst }]
  })
}

function isNearly(a: Name, b: Name): boolean {
  if ((a.isFirst && b.isFirst) || Math.abs(a.word.length - b.word.length) > 2) return false
  const [one, other] = [unmarked(a.word), unmarked(b.word)]
  if (one === other) return true
  if (one.startsWith(other) || other.startsWith(one) || one[0] !== other[0]) return false
  const shorter = Math.min(one.length, other.length)
  if (shorter < 5) return false
  return editDistance(one, other) <= (shorter < 9 ? 1 : 2)
}

const unmarked = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

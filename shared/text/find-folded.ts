import { type TextRange } from './block.ts'
import { characterEnd, foldLetters, type Skeleton } from './skeleton.ts'

/** A text in which words are looked for again and again. `folded` are the codes of its skeleton as a string. */
export type SearchableText = { text: string; skeleton: Skeleton; folded: string }

export function searchableText(text: string, skeleton: Skeleton): SearchableText {
  const { codes, length } = skeleton
  const parts: string[] = []
  for (let at = 0; at < length; at += PART)
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(length, at + PART))))
  return { text, skeleton, folded: parts.join('') }
}

/** A call takes only so many arguments. */
const PART = 8_192

/**
 * Every place in order where a text holds these words, whatever their case, marks, typography, digits and line breaks; none overlap. Punctuation alone is
 * looked for as it stands.
 */
export function findFolded(searchable: SearchableText, words: string, max: number): TextRange[] {
  const wanted = words.trim()
  const letters = foldLetters(wanted)
  if (letters === '') return exactly(searchable.text, wanted, max)
  const { text, skeleton, folded } = searchable
  const spaced = foldSpaced(wanted)
  const found: TextRange[] = []
  let at = folded.indexOf(letters)
  while (at !== -1 && found.length < max) {
    const start = skeleton.at[at] ?? 0
    const end = characterEnd(text, skeleton.at[at + letters.length - 1] ?? start)
    const isHere = foldSpaced(text.slice(start, end)) === spaced
    if (isHere) found.push({ start, end })
    at = folded.indexOf(letters, isHere ? at + letters.length : at + 1)
  }
  return found
}

/** Folded letters with the gaps between words kept: `in it` is no `init`. A hyphen at the end of a line is no gap. */
function foldSpaced(words: string): string {
  return words
    .replaceAll(/[-\u00AD\u2010]\s*\n\s*/g, '')
    .split(/\s+/)
    .map(foldLetters)
    .filter(Boolean)
    .join(' ')
}

function exactly(text: string, words: string, max: number): TextRange[] {
  const found: TextRange[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at !== -1 && found.length < max;) {
    found.push({ start: at, end: at + words.length })
    at = text.indexOf(words, at + words.length)
  }
  return found
}

import { cutSkeleton, makeSkeleton, type Skeleton } from '../text/skeleton.ts'
import { exactHits } from './exact-hits.ts'
import { makePattern, type Pattern, readApproximately } from './myers.ts'
import { type TextIndex } from './text-index.ts'

/** Letters of the context that are compared on each side. */
const CONTEXT_LETTERS = 48
/** Letters that may have been added or lost between the quote and its context. */
const SLACK_LETTERS = 8
/** A context shorter than this says too little by itself. */
const TELLING_LETTERS = 10
/** A context that stands in more places than this points nowhere. */
const CONTEXT_HITS_MAX = 12

/** The letters before and after a quote; `null` where they were not kept. */
export type Context = { before: Skeleton | null; after: Skeleton | null }

export function readContext(selector: {
  prefix?: string | undefined
  suffix?: string | undefined
}): Context {
  return { before: lettersOf(selector.prefix), after: lettersOf(selector.suffix) }
}

function lettersOf(text: string | undefined): Skeleton | null {
  if (text === undefined || text === '') return null
  const letters = makeSkeleton(text)
  return letters.length > 0 ? letters : null
}

/** How well a place's surroundings fit, each from 0 to 1; `null` where there is no context to compare. */
export type Fit = { before: number | null; after: number | null; both: number | null }

/** Compares the letters on both sides of any places `[from, to)` of the index's skeleton with one context. */
export function contextFitter(
  { skeleton }: TextIndex,
  { before, after }: Context,
): (place: { from: number; to: number }) => Fit {
  const fitBefore = before && fitterBefore(skeleton, before)
  const fitAfter = after && fitterAfter(skeleton, after)
  return ({ from, to }) => fitOf(fitBefore && fitBefore(from), fitAfter && fitAfter(to))
}

function fitOf(before: number | null, after: number | null): Fit {
  const both = before === null ? after : after === null ? before : (before + after) / 2
  return { before, after, both }
}

function fitterBefore(text: Skeleton, context: Skeleton): (place: number) => number {
  const letters = Math.min(CONTEXT_LETTERS, context.length)
  const first = context.length - letters
  let pattern: Pattern | null = null
  return (place) => {
    let same = 0
    while (
      same < letters &&
      place > same &&
      text.codes[place - 1 - same] === context.codes[context.length - 1 - same]
    )
      same += 1
    if (same === letters) return 1
    pattern ??= makePattern({ codes: context.codes, from: first, to: context.length })
    const from = Math.max(0, place - letters - SLACK_LETTERS)
    const { last } = readApproximately(pattern, { codes: text.codes, from, to: place })
    return Math.max(same / letters, 1 - Math.min(letters, last) / letters)
  }
}

function fitterAfter(text: Skeleton, context: Skeleton): (place: number) => number {
  const letters = Math.min(CONTEXT_LETTERS, context.length)
  let pattern: Pattern | null = null
  return (place) => {
    let same = 0
    while (
      same < letters &&
      place + same < text.length &&
      text.codes[place + same] === context.codes[same]
    )
      same += 1
    if (same === letters) return 1
    pattern ??= makePattern({ codes: context.codes, from: letters - 1, to: -1 })
    const from = Math.min(text.length, place + letters + SLACK_LETTERS) - 1
    const { last } = readApproximately(pattern, { codes: text.codes, from, to: place - 1 })
    return Math.max(same / letters, 1 - Math.min(letters, last) / letters)
  }
}

/** Where the context stands by itself: ends of what came before, beginnings of what came after. Few places each, or none. */
export function contextPlaces(
  index: TextIndex,
  { before, after }: Context,
): { ends: number[]; starts: number[] } {
  return {
    ends: before ? placesOf(index, before, 'end') : [],
    starts: after ? placesOf(index, after, 'start') : [],
  }
}

function placesOf(index: TextIndex, context: Skeleton, side: 'end' | 'start'): number[] {
  for (const letters of [context.length, 16, TELLING_LETTERS]) {
    if (letters > context.length || letters < TELLING_LETTERS) continue
    const from = side === 'end' ? context.length - letters : 0
    const hits = exactHits(index, cutSkeleton(context, from, from + letters), CONTEXT_HITS_MAX + 1)
    if (hits.length > 0 && hits.length <= CONTEXT_HITS_MAX) {
      return side === 'end' ? hits.map((hit) => hit + letters) : hits
    }
  }
  return []
}

/**
 * Whether what came before now stands directly before what came after: the quote was cut out there, whatever similar words stand elsewhere.
 * `atStart`/`atEnd`: the quote stood at the very beginning or end of its text, where no context could be kept.
 */
export function isCutOut(
  index: TextIndex,
  { before, after }: Context,
  { atStart, atEnd }: { atStart: boolean; atEnd: boolean },
): boolean {
  const left = before ? before.codes.subarray(Math.max(0, before.length - 16), before.length) : NONE
  const right = after ? after.codes.subarray(0, Math.min(16, after.length)) : NONE
  const codes = new Uint16Array(left.length + right.length)
  codes.set(left)
  codes.set(right, left.length)
  const joined: Skeleton = { codes, at: new Int32Array(codes.length), length: codes.length }
  if (left.length >= 8 && right.length >= 8) return exactHits(index, joined, 1).length > 0
  if (codes.length < 8) return false
  const hits = exactHits(index, joined, CONTEXT_HITS_MAX)
  if (before === null && atStart) return hits[0] === 0
  if (after === null && atEnd) return hits.at(-1) === index.skeleton.length - joined.length
  return false
}

const NONE = new Uint16Array(0)

import { type TextRange } from '#shared/text/block.ts'

/** Words of a source to which somebody was led, in the text of one snapshot. */
export type SourceSpot = { snapshot: number; range: TextRange }

/** As it stands in an address: `2.120-140`. */
export function writeSpot({ snapshot, range }: SourceSpot): string {
  return `${snapshot}.${range.start}-${range.end}`
}

/** @returns `null` when the address names no words */
export function readSpot(written: string | undefined): SourceSpot | null {
  const [, snapshot, start, end] = /^(\d{1,9})\.(\d{1,9})-(\d{1,9})$/.exec(written ?? '') ?? []
  if (snapshot === undefined || Number(start) >= Number(end)) return null
  return { snapshot: Number(snapshot), range: { start: Number(start), end: Number(end) } }
}

import { type BlockKind } from '#shared/text/block.ts'
import { type RtfStyle } from './rtf-state.ts'

const HEADING_LEVEL_MAX = 6
/** Outline levels below this one are headings; Word calls 9 "body text". */
const OUTLINE_OF_BODY = 9

/** What a paragraph is by its style and the outline level of its own; null where both say nothing. */
export function blockOfStyle(
  style: RtfStyle | undefined,
  ownOutline: number | null,
): StyledBlock | null {
  const outline = ownOutline ?? style?.outline ?? null
  if (outline !== null && outline >= 0 && outline < OUTLINE_OF_BODY) return heading(outline + 1)
  const name = style?.name.replace(/;[^]*/, '').trim().toLowerCase() ?? ''
  return BY_NAME.get(name) ?? (outline === null ? headingOfName(name) : null)
}

type StyledBlock = { kind: BlockKind; level?: number }

function headingOfName(name: string): StyledBlock | null {
  const level = /^heading ([1-9])$/.exec(name)?.[1]
  return level === undefined ? null : heading(Number(level))
}

function heading(level: number): StyledBlock {
  return { kind: 'heading', level: Math.min(level, HEADING_LEVEL_MAX) }
}

const BY_NAME: ReadonlyMap<string, StyledBlock> = new Map<string, StyledBlock>([
  ['title', heading(1)],
  ['quote', { kind: 'block-quote' }],
  ['intense quote', { kind: 'block-quote' }],
  ['block text', { kind: 'block-quote' }],
  ['quotations', { kind: 'block-quote' }],
  ['caption', { kind: 'caption' }],
])

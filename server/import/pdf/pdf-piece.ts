import { type TextContent } from './pdf-open.ts'
import { type Tag } from './pdf-tags.ts'

/** A run of letters that the file shows in one go, in the frame of its own direction: x grows along the line, y away from the next line. */
export type Piece = {
  text: string
  /** Whether the library took the run for a right-to-left one, and so turned its letters round. */
  isTurned: boolean
  x0: number
  x1: number
  y: number
  /** Height of the letters. */
  size: number
  tag: Tag | null
  /** Place in the order in which the file shows its runs. */
  order: number
}

/** All runs of a page that go one way. `angle` in whole degrees, anticlockwise; `isVertical` for columns of letters that stand upright. */
export type Frame = { angle: number; isVertical: boolean; pieces: Piece[] }

/** The runs of a page by their direction, the direction of most letters first. Blanks are left out: gaps tell where words end. */
export function listFrames(content: TextContent, tags: ReadonlyMap<string, Tag>): Frame[] {
  const frames = new Map<number | 'vertical', Frame>()
  const open: (Tag | null)[] = []
  for (const item of content.items) {
    if ('str' in item) addPiece(item, content, open.at(-1) ?? null, frames)
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(tags.get(typeof item.id === 'string' ? item.id : '') ?? open.at(-1) ?? null)
  }
  return [...frames.values()].toSorted((a, b) => countLetters(b) - countLetters(a))
}

type TextItem = Extract<TextContent['items'][number], { str: string }>

function addPiece(
  item: TextItem,
  { styles }: TextContent,
  tag: Tag | null,
  frames: Map<number | 'vertical', Frame>,
): void {
  const place = readPlace(item.transform)
  if (item.str.trim() === '' || place === null) return
  const isVertical = styles[item.fontName]?.vertical === true
  const angle = isVertical ? 0 : place.angle
  const key = isVertical ? 'vertical' : angle
  const frame = frames.get(key) ?? { angle, isVertical, pieces: [] }
  frames.set(key, frame)
  const { x, y } = toFrame(frame, place.x, place.y)
  frame.pieces.push({
    text: item.str,
    isTurned: item.dir === 'rtl',
    x0: x,
    x1: x + finite(isVertical ? item.height : item.width),
    y,
    size: place.size,
    tag,
    order: frame.pieces.length,
  })
}

/** A point of the page in the frame's own directions. */
export function toFrame(frame: Pick<Frame, 'angle' | 'isVertical'>, x: number, y: number) {
  if (frame.isVertical) return { x: -y, y: x }
  if (frame.angle === 0) return { x, y }
  const radians = (frame.angle * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  return { x: x * cos + y * sin, y: y * cos - x * sin }
}

function readPlace(transform: readonly unknown[]) {
  const [a, b, c, d, x, y] = transform.map(finite)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  if (x === undefined || y === undefined) return null
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const square = Math.round(degrees / 90) * 90
  const angle = Math.abs(degrees - square) < 3 ? square : Math.round(degrees)
  return { angle: (angle + 360) % 360, size: Math.max(Math.hypot(c, d), 0.1), x, y }
}

/** The number itself, 0 where it is none; kept within what arithmetic on it can bear. */
function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  return Math.max(-1e7, Math.min(1e7, value))
}

function countLetters(frame: Frame): number {
  let letters = 0
  for (const piece of frame.pieces) letters += piece.text.length
  return letters
}

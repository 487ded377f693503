import { type Block } from './block.ts'
import { longestRising, type Pair } from './longest-rising.ts'

type Text = { text: string; blocks: readonly Block[] }

/**
 * Blocks of a text that was typed over another one. A block whose words stayed keeps its kind and level, and its line breaks; between two that stayed, as many
 * changed blocks as there were take the kinds of those. All others are as they came.
 *
 * @param now the new text, its blocks one for each line
 */
export function keepKinds(before: Text, now: Text): Block[] {
  const stayed = longestRising(pairBlocks(before, now))
  const blocks: Block[] = []
  let [a, b] = [0, 0]
  for (const pair of [...stayed, { a: before.blocks.length, b: now.blocks.length }]) {
    blocks.push(...changed(before.blocks.slice(a, pair.a), now.blocks.slice(b, pair.b)))
    const old = before.blocks[pair.a]
    const first = now.blocks[pair.b]
    if (old === undefined || first === undefined) break
    const end = first.start + old.end - old.start
    blocks.push({ ...old, start: first.start, end })
    a = pair.a + 1
    b = pair.b + 1
    while ((now.blocks[b]?.start ?? end) < end) b += 1
  }
  return blocks
}

function changed(before: readonly Block[], now: readonly Block[]): Block[] {
  if (before.length !== now.length) return [...now]
  return now.map(({ start, end }, at) => ({
    ...(before[at] ?? now[at]),
    kind: before[at]?.kind ?? 'paragraph',
    start,
    end,
  }))
}

/** Blocks of both texts with the same words, each once, in the order of the old ones. */
function pairBlocks(before: Text, now: Text): Pair[] {
  const free = new Map<string, number[]>()
  now.blocks.forEach((block, at) => {
    const words = now.text.slice(block.start, block.end)
    const places = free.get(words)
    if (places) places.push(at)
    else free.set(words, [at])
  })
  for (const places of free.values()) places.reverse()
  return before.blocks.flatMap((block, a) => {
    const words = before.text.slice(block.start, block.end)
    const [firstLine = words] = words.split('\n', 1)
    const places = free.get(firstLine.trim()) ?? []
    const b = places.at(-1)
    const start = now.blocks[b ?? -1]?.start
    if (b === undefined || start === undefined || !now.text.startsWith(words, start)) return []
    places.pop()
    return [{ a, b }]
  })
}

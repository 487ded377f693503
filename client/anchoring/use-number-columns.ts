import { useEffect } from 'react'
import { listBlocks } from './range-to-dom.ts'

/**
 * Numbers that begin on one line stand side by side, at most two; from the third on the second tells how many more there are.
 * Only blocks near the window are measured: measuring one elsewhere would lay it out.
 */
export function useNumberColumns(root: HTMLElement | null, drawn: unknown): void {
  useEffect(() => {
    const scroller = root?.closest('[data-scroller]')
    if (root === null || !scroller) return
    let arranged = new WeakSet<Element>()
    let frame = 0
    let width: number | null = null
    // What is drawn is fixed until this runs again.
    const all = listBlocks(root)
    const arrange = () => {
      const blocks = listNear(all, scroller).filter((block) => !arranged.has(block))
      arrangeNumbers(blocks)
      for (const block of blocks) arranged.add(block)
    }
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(arrange)
    }
    const again = () => {
      arranged = new WeakSet()
      onScroll()
    }
    // The first time it only tells the width: asking for it above would lay out the page once more. Its height also changes whenever a block comes near
    // that had only a guessed one: lines break elsewhere by another width or font alone.
    const resized = new ResizeObserver(() => {
      const now = root.clientWidth
      if (width !== null && width !== now) again()
      width = now
    })
    onScroll()
    document.fonts.addEventListener('loadingdone', again)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    resized.observe(root)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
      document.fonts.removeEventListener('loadingdone', again)
      resized.disconnect()
    }
  }, [root, drawn])
}

/** The blocks in sight and as far again as half of that; found by halving, as a long text has a thousand. */
function listNear(blocks: readonly Element[], scroller: Element): Element[] {
  const view = scroller.getBoundingClientRect()
  const top = view.top - view.height / 2
  const bottom = view.bottom + view.height / 2
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? top) < top) low = middle + 1
    else high = middle
  }
  const near: Element[] = []
  for (const block of blocks.slice(low)) {
    if (block.getBoundingClientRect().top > bottom) break
    near.push(block)
  }
  return near
}

/** What is measured is measured before anything is written: otherwise each block would be laid out anew. */
function arrangeNumbers(blocks: readonly Element[]): void {
  const writes = blocks.flatMap((block) => [...labelsOf(block), ...columnsOf(block)])
  for (const { element, name, value } of writes) {
    if (element.getAttribute(name) === value) continue
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}

type Write = { element: Element; name: string; value: string | null }

function columnsOf(block: Element): Write[] {
  const lines = new Map<number, HTMLElement[]>()
  for (const number of block.querySelectorAll<HTMLElement>('.margin-number')) {
    const line = Math.round(number.offsetTop / 8)
    lines.set(line, [...(lines.get(line) ?? []), number])
  }
  return [...lines.values()].flatMap((numbers) => {
    const current = numbers.findIndex((number) => number.classList.contains('current'))
    const ordered = current > 0 ? [...numbers.splice(current, 1), ...numbers] : numbers
    const more = ordered.length > 2 ? `+${ordered.length - 1}` : null
    return ordered.flatMap((element, at) => [
      { element, name: 'data-column', value: String(Math.min(at, 2)) },
      { element, name: 'data-more', value: at === 1 ? more : null },
    ])
  })
}

/** The word above a frame is shown on the first line only: elsewhere it would lie over the line before. */
function labelsOf(block: Element): Write[] {
  const frames = [...block.querySelectorAll<HTMLElement>('.frame[data-label]')]
  if (frames.length === 0) return []
  const top = block.getBoundingClientRect().top
  return frames.map((element) => {
    const first = element.getClientRects()[0]
    const isClear = first !== undefined && first.top - top < first.height
    return { element, name: 'data-clear', value: String(isClear) }
  })
}

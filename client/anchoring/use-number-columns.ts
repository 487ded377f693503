import { useEffect, useRef, useState } from 'react'

/** So far out of sight blocks are arranged already; the browser lays out more than that ahead. */
const AHEAD = '50% 0%'

/**
 * Numbers that begin on one line stand side by side, at most two; from the third on the second tells how many more there are.
 * Only blocks near the window are measured: measuring one elsewhere would lay it out.
 */
export function useNumberColumns(root: HTMLElement | null, drawn: readonly unknown[]): void {
  const [near] = useState(() => new Set<Element>())
  const observer = useRef<IntersectionObserver | null>(null)
  const count = drawn.length
  useEffect(() => {
    if (root === null) return
    const seen = (entries: IntersectionObserverEntry[]) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target)
        else near.delete(target)
      }
      arrangeNumbers(entries.filter((one) => one.isIntersecting).map((one) => one.target))
    }
    const scroller = root.closest('[data-scroller]')
    const watcher = new IntersectionObserver(seen, { root: scroller, rootMargin: AHEAD })
    observer.current = watcher
    const resized = new ResizeObserver(() => arrangeNumbers([...near]))
    resized.observe(root)
    return () => {
      watcher.disconnect()
      resized.disconnect()
      near.clear()
    }
  }, [root, near])
  useEffect(() => {
    for (const block of root?.querySelectorAll('.text-block') ?? [])
      observer.current?.observe(block)
  }, [root, count])
  useEffect(() => {
    const frame = requestAnimationFrame(() => arrangeNumbers([...near]))
    return () => cancelAnimationFrame(frame)
  }, [near, drawn])
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

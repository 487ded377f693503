import { useEffect } from 'react'

/**
 * Numbers that begin on one line stand side by side, at most two; from the third on the second tells how many more there are.
 * Blocks are measured when they come near the window.
 */
export function useNumberColumns(root: HTMLElement | null, drawn: unknown): void {
  useEffect(() => {
    if (root === null) return
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) arrangeNumbers(entry.target)
    })
    for (const block of root.querySelectorAll('.text-block')) {
      if (block.querySelector('.margin-number') !== null) observer.observe(block)
    }
    return () => observer.disconnect()
  }, [root, drawn])
  useEffect(() => {
    if (root === null) return
    const resized = new ResizeObserver(() => {
      for (const block of root.querySelectorAll('.text-block')) arrangeNumbers(block)
    })
    resized.observe(root)
    return () => resized.disconnect()
  }, [root])
}

function arrangeNumbers(block: Element): void {
  arrangeLabels(block)
  const lines = new Map<number, HTMLElement[]>()
  for (const number of block.querySelectorAll<HTMLElement>('.margin-number')) {
    const line = Math.round(number.offsetTop / 8)
    lines.set(line, [...(lines.get(line) ?? []), number])
  }
  for (const numbers of lines.values()) {
    const current = numbers.findIndex((number) => number.classList.contains('current'))
    const ordered = current > 0 ? [...numbers.splice(current, 1), ...numbers] : numbers
    for (const [at, number] of ordered.entries()) {
      number.dataset.column = String(Math.min(at, 2))
      if (at === 1 && ordered.length > 2) number.dataset.more = `+${ordered.length - 1}`
      else delete number.dataset.more
    }
  }
}

/** The word above a frame is shown on the first line only: elsewhere it would lie over the line before. */
function arrangeLabels(block: Element): void {
  const top = block.getBoundingClientRect().top
  for (const frame of block.querySelectorAll<HTMLElement>('.frame[data-label]')) {
    const first = frame.getClientRects()[0]
    frame.dataset.clear = String(first !== undefined && first.top - top < first.height)
  }
}

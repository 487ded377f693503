import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type TextRange } from '#shared/text/block.ts'
import { rangeToDom } from './range-to-dom.ts'

type FloatingBarProps = { root: HTMLElement | null; range: TextRange; children: ReactNode }

const GAP_PX = 8

/** Stands just under the end of a range; put it beside the text, in an element that is positioned and scrolls with it. */
export function FloatingBar({ root, range, children }: FloatingBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null)
  useLayoutEffect(() => {
    const frame = bar.current?.parentElement
    const words = root && rangeToDom(root, range)
    if (!bar.current || !frame || !words) return
    const lines = [...words.getClientRects()]
    const last = lines.at(-1)
    if (last === undefined) return
    const box = frame.getBoundingClientRect()
    const room = Math.max(GAP_PX, box.width - bar.current.offsetWidth - GAP_PX)
    const left = Math.min(Math.max(last.left - box.left, GAP_PX), room)
    setPlace({ top: last.bottom - box.top + frame.scrollTop + GAP_PX, left })
  }, [root, range])
  return (
    <div
      ref={bar}
      className="floating-bar"
      style={place === null ? { visibility: 'hidden', top: 0, left: 0 } : place}
    >
      {children}
    </div>
  )
}

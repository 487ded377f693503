import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import css from './tip.module.css'

type Place = { inlineCentre: number; top: number; isAbove: boolean }

function placeOf(element: Element): Place {
  const box = element.getBoundingClientRect()
  const isAbove = box.bottom + 64 > window.innerHeight
  const half = 120
  const centre = Math.min(
    Math.max(box.left + box.width / 2, half),
    Math.max(half, window.innerWidth - half),
  )
  return { inlineCentre: centre, top: isAbove ? box.top - 6 : box.bottom + 6, isAbove }
}

/**
 * Words that stand near a control while it is pointed at or focused; `Escape` sends them away. Decorative: put the same words into
 * `aria-label` or `aria-describedby` of the control.
 */
export function useTip(text: string | undefined) {
  const [place, setPlace] = useState<Place | null>(null)
  const hide = () => setPlace(null)
  const isShown = place !== null
  useEffect(() => {
    if (!isShown) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setPlace(null)
    const away = () => setPlace(null)
    window.addEventListener('keydown', onKey)
    window.addEventListener('scroll', away, true)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', away, true)
    }
  }, [isShown])
  const handlers =
    text === undefined
      ? {}
      : {
          onPointerEnter: (event: PointerEvent) => setPlace(placeOf(event.currentTarget)),
          onPointerLeave: hide,
          onFocus: (event: FocusEvent) => {
            if (event.currentTarget.matches(':focus-visible'))
              setPlace(placeOf(event.currentTarget))
          },
          onBlur: hide,
        }
  const tip =
    text !== undefined && place
      ? createPortal(
          <span
            className={`${css.tip} ${place.isAbove ? css.above : ''}`}
            style={{ left: place.inlineCentre, top: place.top }}
            aria-hidden="true"
          >
            {text}
          </span>,
          document.body,
        )
      : null
  return { handlers, tip, hide }
}

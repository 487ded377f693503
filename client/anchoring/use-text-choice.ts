import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type TextRange } from '#shared/text/block.ts'
import { stepOfKey } from './choice-keys.ts'
import { moveChoice } from './move-choice.ts'
import { joinRanges, selectionToRange } from './selection-to-quote.ts'

/** A text that words are chosen in. `listSentences` is asked only when somebody walks by keyboard. */
export type ReadableText = {
  text: string
  dir: 'ltr' | 'rtl'
  listSentences: () => readonly TextRange[]
}

type Chosen = { kept: readonly TextRange[]; last: TextRange | null; byKeyboard: boolean }
const NOTHING: Chosen = { kept: [], last: null, byKeyboard: false }

/** Words chosen in a text by pointer or by keyboard, in one or several pieces. */
export type TextChoice = {
  ranges: readonly TextRange[]
  /** The piece that the next step changes. */
  last: TextRange | null
  byKeyboard: boolean
  root: HTMLElement | null
  setRoot: (root: HTMLElement | null) => void
  choose: (range: TextRange) => void
  /** Keeps what is chosen and begins another piece. */
  addPiece: () => void
  clear: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** @param startAt where the first step by keyboard begins */
export function useTextChoice(readable: ReadableText, startAt: number): TextChoice {
  const [chosen, setChosen] = useState<Chosen>(NOTHING)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const place = useRef(-1)

  const choose = useCallback((last: TextRange, byKeyboard = false) => {
    place.current = last.start
    setChosen((before) => ({ ...before, last, byKeyboard }))
  }, [])
  const clear = useCallback(() => setChosen(NOTHING), [])
  const addPiece = useCallback(() => {
    setChosen(({ kept, last, byKeyboard }) => ({
      kept: last === null ? kept : joinRanges([...kept, last]),
      last: null,
      byKeyboard,
    }))
  }, [])
  usePointerChoice(root, readable.text, choose)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== root) return
    const step = stepOfKey(event, readable.dir)
    if (step === null) return
    event.preventDefault()
    const from = place.current >= 0 ? place.current : startAt
    const now = chosen.last ?? { start: from, end: from }
    choose(moveChoice(readable.text, readable.listSentences(), now, step), true)
  }
  const ranges = useMemo(
    () => joinRanges(chosen.last === null ? chosen.kept : [...chosen.kept, chosen.last]),
    [chosen],
  )
  const { last, byKeyboard } = chosen
  return { ranges, last, byKeyboard, root, setRoot, choose, addPiece, clear, onKeyDown }
}

/** Takes over what was selected by mouse, by touch, or by a browser's own caret, once the hand rests. */
function usePointerChoice(
  root: HTMLElement | null,
  text: string,
  choose: (range: TextRange) => void,
): void {
  useEffect(() => {
    if (root === null) return
    let isDown = false
    let hasTaken = false
    let resting = 0
    const take = () => {
      const selection = window.getSelection()
      const range = selectionToRange(root, selection, text)
      if (range === null) return
      hasTaken = true
      choose(range)
      selection?.removeAllRanges()
    }
    const onDown = (event: PointerEvent) => {
      isDown = event.pointerType === 'mouse'
      hasTaken = false
    }
    const onUp = () => {
      if (isDown) take()
      isDown = false
    }
    // The click that ends a selection is no click on what lies there.
    const onClick = (event: MouseEvent) => {
      if (hasTaken) event.stopPropagation()
      if (hasTaken) event.preventDefault()
      hasTaken = false
    }
    const onChange = () => {
      window.clearTimeout(resting)
      if (!isDown) resting = window.setTimeout(take, 450)
    }
    root.addEventListener('pointerdown', onDown)
    root.addEventListener('click', onClick, true)
    document.addEventListener('mouseup', onUp)
    document.addEventListener('selectionchange', onChange)
    return () => {
      window.clearTimeout(resting)
      root.removeEventListener('pointerdown', onDown)
      root.removeEventListener('click', onClick, true)
      document.removeEventListener('mouseup', onUp)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [root, text, choose])
}

import { type ChoiceStep } from './move-choice.ts'

type KeyPress = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Plain arrows walk, Shift moves the end, Ctrl (or Command) with Shift moves the beginning. */
const STEPS: Readonly<Record<string, ChoiceStep>> = {
  down: 'next-sentence',
  up: 'previous-sentence',
  'shift down': 'add-sentence',
  'shift up': 'drop-sentence',
  forward: 'next-word',
  back: 'previous-word',
  'shift forward': 'grow-end',
  'shift back': 'shrink-end',
  'ctrl shift forward': 'shrink-start',
  'ctrl shift back': 'grow-start',
}

/** The step that a key asks for in a text of this direction; `null` for any other key. */
export function stepOfKey(press: KeyPress, dir: 'ltr' | 'rtl'): ChoiceStep | null {
  if (press.altKey) return null
  const arrow = arrowOf(press.key, dir)
  if (arrow === null) return null
  const ctrl = press.ctrlKey || press.metaKey ? 'ctrl ' : ''
  const shift = press.shiftKey ? 'shift ' : ''
  return STEPS[`${ctrl}${shift}${arrow}`] ?? null
}

function arrowOf(key: string, dir: 'ltr' | 'rtl'): string | null {
  if (key === 'ArrowDown') return 'down'
  if (key === 'ArrowUp') return 'up'
  const isRight = key === 'ArrowRight'
  if (!isRight && key !== 'ArrowLeft') return null
  return isRight === (dir === 'ltr') ? 'forward' : 'back'
}

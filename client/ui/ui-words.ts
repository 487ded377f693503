import { createContext, use } from 'react'

/** The words that the controls themselves say; the catalogue of the language provides them. */
export type UiWords = {
  optional: string
  close: string
  cancel: string
  undo: string
  dismiss: string
  working: string
  notifications: string
  allKeys: string
  keysTitle: string
  keysSwitch: string
  keysSwitchHelp: string
  keysOff: string
  keyNames: Readonly<Record<string, string>>
  resize: (pane: string) => string
  collapse: (pane: string) => string
  expand: (pane: string) => string
  percent: (value: number) => string
  conflictTitle: string
  conflictLead: string
  conflictYours: string
  conflictTheirs: string
  conflictKeepYours: string
  conflictTakeTheirs: string
  conflictField: string
  conflictEmpty: string
  showPassword: string
  hidePassword: string
}

export const UiWordsContext = createContext<UiWords | null>(null)

export function useUiWords(): UiWords {
  const words = use(UiWordsContext)
  if (!words) throw new Error('UiWordsContext is missing above this component')
  return words
}

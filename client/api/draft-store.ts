import { useState } from 'react'
import { type z } from 'zod'

const PREFIX = 'stet-draft:'
let owner: string | null = null

/** Under whose id drafts are kept from now on; `null` keeps none. */
export function setDraftOwner(userId: string | null): void {
  owner = userId
}

function keyOf(key: string): string | null {
  return owner === null ? null : `${PREFIX}${owner}:${key}`
}

export type Draft<T> = {
  value: T
  set: (value: T) => void
  /** Forgets it, here and in the browser: after it was sent, or thrown away. */
  clear: () => void
  /** It was left over from an earlier visit. */
  isRestored: boolean
}

/**
 * Typed words that survive a closed tab and a lost connection, kept in this browser under the person's id until they are sent.
 * `initial` decides the shape; what is kept but does not fit `schema` any more is dropped.
 */
export function useDraft<T>(key: string, initial: T, schema: z.ZodType<T>): Draft<T> {
  const storageKey = keyOf(key)
  const [kept] = useState(() => read(storageKey, schema))
  const [value, setValue] = useState(kept ?? initial)
  const [isRestored, setRestored] = useState(kept !== null)
  return {
    value,
    isRestored,
    set: (next: T) => {
      setValue(next)
      if (storageKey) keep(storageKey, JSON.stringify(next))
    },
    clear: () => {
      setValue(initial)
      setRestored(false)
      if (storageKey) localStorage.removeItem(storageKey)
    },
  }
}

/** Keeps words under a name as `useDraft` does, for what is no form. */
export function keepDraft(key: string, value: unknown): void {
  const storageKey = keyOf(key)
  if (storageKey) keep(storageKey, JSON.stringify(value))
}

export function dropDraft(key: string): void {
  const storageKey = keyOf(key)
  if (storageKey) localStorage.removeItem(storageKey)
}

/** `null` where nothing is kept under this name, or nothing that fits. */
export function readDraft<T>(key: string, schema: z.ZodType<T>): T | null {
  return read(keyOf(key), schema)
}

function keep(storageKey: string, text: string) {
  try {
    localStorage.setItem(storageKey, text)
  } catch {
    // The browser's store is full: the words stay in the page, and an older draft must not pass for them.
    localStorage.removeItem(storageKey)
  }
}

function read<T>(storageKey: string | null, schema: z.ZodType<T>): T | null {
  const text = storageKey && localStorage.getItem(storageKey)
  if (!text) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether this person has typed something here that was never sent. */
export function hasDrafts(): boolean {
  return owner !== null && storedKeys(`${PREFIX}${owner}:`).length > 0
}

export function forgetDrafts(): void {
  if (owner === null) return
  for (const key of storedKeys(`${PREFIX}${owner}:`)) localStorage.removeItem(key)
}

/** What this browser keeps for comfort (widths, theme, keys), without drafts. */
export function readPreferences(): ReadonlyMap<string, string> {
  const keys = storedKeys('stet-').filter((key) => !key.startsWith(PREFIX))
  return new Map(keys.map((key) => [key, localStorage.getItem(key) ?? '']))
}

function storedKeys(prefix: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
}

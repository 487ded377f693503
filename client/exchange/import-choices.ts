import { useState } from 'react'
import {
  type ImportChoice,
  type ImportItem,
  type ImportPreview,
} from '#shared/exchange/import-preview.ts'

/** What a person said of one thing: whether to take it, for which claim (`null`: none), and which place (`null`: not chosen yet). */
export type ItemChoice = { isTaken: boolean; claimId: string | null; place: number | null }

/** At first everything is taken that needs no choice. */
export function firstChoice(item: ImportItem): ItemChoice {
  const needsClaim = item.deed === 'evidence' && item.claimId === null
  return { isTaken: item.outcome === 'new' && !needsClaim, claimId: item.claimId, place: null }
}

/** Whether something is missing before it can be taken. */
export function isUndecided(item: ImportItem, { claimId, place }: ItemChoice): boolean {
  if (item.deed === 'evidence' && claimId === null) return true
  return item.outcome === 'choose' && place === null
}

export function canBeTaken({ outcome }: ImportItem): boolean {
  return outcome === 'new' || outcome === 'choose'
}

type Changed = Readonly<Record<string, Partial<ItemChoice>>>
const NOTHING: Changed = {}

/** What is chosen of a preview; it begins anew with another. */
export function useImportChoices(preview: ImportPreview | undefined) {
  const items = preview?.items ?? []
  const of = preview?.sha256 ?? ''
  const [state, setState] = useState({ of, changed: NOTHING })
  const changed = state.of === of ? state.changed : NOTHING
  const setChanged = (next: (all: Changed) => Changed) => setState({ of, changed: next(changed) })
  const choiceOf = (item: ImportItem): ItemChoice => ({
    ...firstChoice(item),
    ...changed[item.key],
  })
  const taken = items.filter((item) => canBeTaken(item) && choiceOf(item).isTaken)
  return {
    choiceOf,
    change: (key: string, change: Partial<ItemChoice>) =>
      setChanged((all) => ({ ...all, [key]: { ...all[key], ...change } })),
    takeAll: (isTaken: boolean) =>
      setChanged((all) =>
        Object.fromEntries(items.map(({ key }) => [key, { ...all[key], isTaken }])),
      ),
    isAll: taken.length > 0 && taken.length === items.filter(canBeTaken).length,
    taken: taken.length,
    undecided: taken.filter((item) => isUndecided(item, choiceOf(item))).length,
    sent: taken.map((item): ImportChoice => {
      const { claimId, place } = choiceOf(item)
      const isForClaim = item.deed === 'evidence' || item.deed === 'outside-check'
      return {
        key: item.key,
        ...(isForClaim ? { claimId } : {}),
        ...(place === null ? {} : { place }),
      }
    }),
  }
}
export type ImportChoices = ReturnType<typeof useImportChoices>

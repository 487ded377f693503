import { useState } from 'react'
import {
  type ImportChoice,
  type ImportItem,
  type ImportPreview,
} from '#shared/exchange/import-preview.ts'

/** What a person said of one thing: whether to take it, for which claim (`null`: none), and which place (`null`: not chosen yet). */
export type ItemChoice = { isTaken: boolean; claimId: string | null; place: number | null }

/** At first everything is taken that needs no choice and has nothing to be said against it. */
export function firstChoice(item: ImportItem): ItemChoice {
  const isClear = item.outcome === 'new' && item.reason === null
  const isTaken = isClear && !(needsClaim(item) && item.claimId === null)
  return { isTaken, claimId: item.claimId, place: null }
}

/** Evidence and comments stand on a claim. */
export function needsClaim({ deed }: ImportItem): boolean {
  return deed === 'evidence' || deed === 'comment'
}

/** Whether a person chooses the claim: a comment on the words of a claim is on that one. */
export function choosesClaim(item: ImportItem): boolean {
  if (item.deed === 'comment') return item.claimId === null
  return item.deed === 'evidence' || item.deed === 'outside-check'
}

/** Whether something is missing before it can be taken. */
export function isUndecided(item: ImportItem, { claimId, place }: ItemChoice): boolean {
  if (needsClaim(item) && claimId === null) return true
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
      return {
        key: item.key,
        ...(choosesClaim(item) ? { claimId } : {}),
        ...(place === null ? {} : { place }),
      }
    }),
  }
}
export type ImportChoices = ReturnType<typeof useImportChoices>

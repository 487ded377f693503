import { useState } from 'react'
import { z } from 'zod'
import { ReportProfile } from '#shared/report/dossier.ts'
import { isFormatOf, ReportFormat } from './report-format.ts'

export const ReportChoice = z.object({ profile: ReportProfile, format: ReportFormat })
export type ReportChoice = z.infer<typeof ReportChoice>

const FIRST: ReportChoice = { profile: 'internal', format: 'html' }

/**
 * Which report somebody wants, as it was last chosen on this desk in this browser. What the person may not take, or the profile does not give, is not what is chosen.
 */
export function useReportChoice(deskId: string, mayTake: (profile: ReportProfile) => boolean) {
  const [wanted, setWanted] = useState(() => readChoice(deskId))
  const choose = (change: Partial<ReportChoice>) => {
    const next = { ...wanted, ...change }
    setWanted(next)
    keepChoice(deskId, next)
  }
  return { choice: possibleChoice(wanted, mayTake), choose }
}

/** What was wanted, or the nearest that is possible. */
export function possibleChoice(
  wanted: ReportChoice,
  mayTake: (profile: ReportProfile) => boolean,
): ReportChoice {
  const profile = mayTake(wanted.profile) ? wanted.profile : FIRST.profile
  const format = isFormatOf(profile, wanted.format) ? wanted.format : FIRST.format
  return { profile, format }
}

export function readChoice(deskId: string): ReportChoice {
  try {
    return ReportChoice.parse(JSON.parse(localStorage.getItem(keyOf(deskId)) ?? ''))
  } catch {
    // Nothing is kept, it is of another version, or the browser keeps nothing.
    return FIRST
  }
}

export function keepChoice(deskId: string, choice: ReportChoice): void {
  try {
    localStorage.setItem(keyOf(deskId), JSON.stringify(choice))
  } catch {
    // The browser keeps nothing: the choice holds as long as the dialog does.
  }
}

const keyOf = (deskId: string) => `stet-report-${deskId}`

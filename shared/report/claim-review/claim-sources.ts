import { type ReportClaim, type ReportModel, type ReportSource } from '../report-model.ts'

/** Sources in which the claim itself is to be read: what answers "Was it said?". None that the desk keeps to itself. */
export function appearancesOf(model: ReportModel, claim: ReportClaim): ReportSource[] {
  return sourcesAbout('attribution', model, claim)
}

/** Sources of what is known about it: what answers "Is it so?". None that the desk keeps to itself. */
export function citationsOf(model: ReportModel, claim: ReportClaim): ReportSource[] {
  return sourcesAbout('content', model, claim)
}

function sourcesAbout(
  about: 'attribution' | 'content',
  { sources }: ReportModel,
  { evidence }: ReportClaim,
): ReportSource[] {
  const numbers = new Set(
    evidence
      .filter(
        (one) =>
          one.about.code === about &&
          !one.withheld &&
          (about === 'content' || one.relation.code !== 'contradicts'),
      )
      .map(({ source }) => source),
  )
  return sources.filter(({ number, withheld }) => !withheld && numbers.has(number))
}

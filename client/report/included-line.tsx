import { type ReportProfile } from '#shared/report/dossier.ts'
import { type Claim } from '#shared/review/review.ts'
import { useReportWords } from '../messages/report-words.ts'
import { countIncluded } from './count-included.ts'
import css from './export-dialog.module.css'

/** How much of the article is in the report; told anew when the profile changes. */
export function IncludedLine(props: { claims: readonly Claim[]; profile: ReportProfile }) {
  const { claims, profile } = props
  const words = useReportWords()
  const included = countIncluded(claims, profile)
  const all = claims.filter((claim) => claim.state !== 'withdrawn').length
  const parts = [
    words.claimsIn(included.claims, all),
    ...(included.withdrawn === 0 ? [] : [words.withdrawnIn(included.withdrawn)]),
    words.sourcesIn(included.sources),
    words.contactsIn[profile],
  ]
  return (
    <div className={css.included}>
      <h3 className={css.head}>{words.included}</h3>
      <output>{parts.join(' · ')}</output>
    </div>
  )
}

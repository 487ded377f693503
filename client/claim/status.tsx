import { type AttributionCheck } from '#shared/attribution/attribution.ts'
import { type Verdict } from '#shared/verdict/verdict.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { CHECK_ICONS, CHECK_INKS, VERDICT_ICONS } from './claim-icons.ts'

/** The answer to "Is it so?" as icon and word. */
export function VerdictStatus({ verdict }: { verdict: Verdict }) {
  const { claim } = useMessages()
  return (
    <span className="status" data-status={verdict}>
      <Icon name={VERDICT_ICONS[verdict]} size="s" />
      {claim.verdicts[verdict]}
    </span>
  )
}

/** The answer to "Was it said?" as icon and word. */
export function CheckStatus({ check }: { check: AttributionCheck }) {
  const { claim } = useMessages()
  return (
    <span className="status" data-status={CHECK_INKS[check]}>
      <Icon name={CHECK_ICONS[check]} size="s" />
      {claim.checks[check]}
    </span>
  )
}

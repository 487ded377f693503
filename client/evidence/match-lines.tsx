import { type ReactNode } from 'react'
import { type Match } from '#shared/anchoring/span.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { DiffText } from './diff-text.tsx'
import { MATCH_INKS } from './evidence-icons.ts'

/** The verbatim results in words, each with its difference; `acts` stand under that of a newer snapshot. */
export function MatchLines({ evidence: one, acts }: { evidence: Evidence; acts?: ReactNode }) {
  const { evidence: words } = useMessages()
  const { lang } = one.snapshot
  return (
    <>
      <MatchLine match={one.match}>{words.snapshotMatch[one.match]}</MatchLine>
      {one.claimMatch && (
        <MatchLine match={one.claimMatch}>{words.claimMatch[one.claimMatch]}</MatchLine>
      )}
      {one.difference && <DiffText parts={one.difference} lang={lang} />}
      {one.latestMatch && one.latest && (
        <MatchLine match={one.latestMatch}>
          {one.quote !== null && one.latest.spans.length > 0
            ? words.foundIn(one.latest.snapshot)
            : words.latestMatch[one.latestMatch](one.latest.snapshot)}
        </MatchLine>
      )}
      {one.latestDifference && <DiffText parts={one.latestDifference} lang={lang} />}
      {one.latest && acts}
    </>
  )
}

export function MatchLine({ match, children }: { match: Match; children: ReactNode }) {
  return (
    <p className="match" data-status={MATCH_INKS[match]}>
      <Icon name={match === 'identical' ? 'same' : 'diff'} size="xs" /> {children}
    </p>
  )
}

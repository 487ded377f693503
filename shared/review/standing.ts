import { type Standing } from '../claim/claim-state.ts'
import { canonicalJson, type JsonValue } from '../event/canonical-json.ts'
import { type Relation } from '../evidence/evidence.ts'
import {
  type ApprovalSnapshot,
  type SnapshotEvidence,
  sortedEvidence,
} from './approval-snapshot.ts'
import { StandingReason } from './review.ts'

/** What a change does to an approval: `reopens` it, asks whether it still stands (`context`), or is only worth a `note`. */
export type Effect = 'reopens' | 'context' | 'note'

/** The trigger table (domain.md §2.9). */
export const EFFECTS: Record<StandingReason, Effect> = {
  'words-changed': 'reopens',
  'speaker-changed': 'reopens',
  'cue-changed': 'reopens',
  'hedge-changed': 'reopens',
  'attribution-changed': 'reopens',
  'context-changed': 'context',
  'kind-changed': 'reopens',
  'statement-changed': 'reopens',
  'flags-changed': 'reopens',
  'attribution-check-changed': 'reopens',
  'verdict-changed': 'reopens',
  'basis-changed': 'reopens',
  'explanation-changed': 'reopens',
  'proposed-text-changed': 'reopens',
  'evidence-removed': 'reopens',
  'evidence-changed': 'reopens',
  'contradicting-evidence-added': 'reopens',
  'partly-evidence-added': 'reopens',
  'supporting-evidence-added': 'note',
  'context-evidence-added': 'note',
  'place-settled': 'reopens',
  'source-changed': 'reopens',
  'reopened-by-hand': 'reopens',
}

/** It was taken back by hand, a person put the claim in another place, or a newer snapshot of a source no longer has the quote. */
export type SinceApproval = Extract<
  StandingReason,
  'reopened-by-hand' | 'place-settled' | 'source-changed'
>

type Field = { reason: StandingReason; of: (snapshot: ApprovalSnapshot) => JsonValue }

const FIELDS: readonly Field[] = [
  { reason: 'words-changed', of: (snapshot) => snapshot.spans },
  { reason: 'speaker-changed', of: (snapshot) => snapshot.attribution.speaker },
  { reason: 'cue-changed', of: (snapshot) => snapshot.attribution.cue },
  { reason: 'hedge-changed', of: (snapshot) => snapshot.attribution.hedges },
  {
    reason: 'attribution-changed',
    of: (snapshot) => ({ ...snapshot.attribution, speaker: null, cue: null, hedges: null }),
  },
  { reason: 'kind-changed', of: (snapshot) => snapshot.kind },
  { reason: 'statement-changed', of: (snapshot) => snapshot.statement },
  { reason: 'flags-changed', of: (snapshot) => snapshot.flags.toSorted() },
  { reason: 'attribution-check-changed', of: (snapshot) => snapshot.attributionCheck },
  { reason: 'verdict-changed', of: (snapshot) => snapshot.verdict },
  { reason: 'basis-changed', of: (snapshot) => snapshot.basis },
  { reason: 'explanation-changed', of: (snapshot) => snapshot.explanation },
  { reason: 'proposed-text-changed', of: (snapshot) => snapshot.proposedText },
  { reason: 'context-changed', of: (snapshot) => snapshot.sentences },
]

/** Changes of the article's wording, which change the sentence around them by themselves. */
const WORDING: ReadonlySet<StandingReason> = new Set([
  'words-changed',
  'speaker-changed',
  'cue-changed',
  'hedge-changed',
])

const ADDED: Record<Relation, StandingReason> = {
  supports: 'supporting-evidence-added',
  contradicts: 'contradicting-evidence-added',
  partly: 'partly-evidence-added',
  context: 'context-evidence-added',
}

/**
 * What an approval is still worth, and every reason in the order of `StandingReason`. A note (`EFFECTS`) is given though the approval stands.
 *
 * @param approved snapshot of the last approval; null when there is none
 * @param since what happened since that approval and stands in no snapshot
 */
export function standing(
  approved: ApprovalSnapshot | null,
  current: ApprovalSnapshot,
  since: readonly SinceApproval[],
): { standing: Standing; reasons: StandingReason[] } {
  if (approved === null) return { standing: 'none', reasons: [] }
  const found = changedFields(approved, current)
  for (const reason of evidenceReasons(approved.evidence, current.evidence)) found.add(reason)
  for (const reason of since) found.add(reason)
  const reasons = StandingReason.options.filter((reason) => found.has(reason))
  const effects = new Set(reasons.map((reason) => EFFECTS[reason]))
  if (effects.has('reopens')) return { standing: 'reopened', reasons }
  return { standing: effects.has('context') ? 'context-changed' : 'stands', reasons }
}

function changedFields(approved: ApprovalSnapshot, current: ApprovalSnapshot): Set<StandingReason> {
  const found = new Set<StandingReason>()
  for (const { reason, of } of FIELDS) {
    if (canonicalJson(of(approved)) !== canonicalJson(of(current))) found.add(reason)
  }
  if ([...WORDING].some((reason) => found.has(reason))) found.delete('context-changed')
  return found
}

/** Passages are matched by their words and snapshot, so that a new relation is a change and not a removal with an addition. */
function evidenceReasons(
  approved: readonly SnapshotEvidence[],
  current: readonly SnapshotEvidence[],
): Set<StandingReason> {
  const found = new Set<StandingReason>()
  const before = byPassage(approved)
  const after = byPassage(current)
  for (const [passage, kept] of before) {
    const { gone, added } = withoutEqual(kept, after.get(passage) ?? [])
    if (gone.length > 0 && added.length > 0) found.add('evidence-changed')
    if (gone.length > added.length) found.add('evidence-removed')
    for (const one of added.slice(gone.length)) found.add(ADDED[one.relation])
  }
  for (const [passage, added] of after) {
    if (before.has(passage)) continue
    for (const one of added) found.add(ADDED[one.relation])
  }
  return found
}

function byPassage(evidence: readonly SnapshotEvidence[]): Map<string, SnapshotEvidence[]> {
  const passages = new Map<string, SnapshotEvidence[]>()
  for (const one of sortedEvidence(evidence)) {
    const passage = canonicalJson([one.exact, one.snapshotSha256])
    passages.set(passage, [...(passages.get(passage) ?? []), one])
  }
  return passages
}

function withoutEqual(
  before: readonly SnapshotEvidence[],
  after: readonly SnapshotEvidence[],
): { gone: SnapshotEvidence[]; added: SnapshotEvidence[] } {
  const gone: SnapshotEvidence[] = []
  const left = after.map((one) => ({ one, text: canonicalJson(one) }))
  for (const one of before) {
    const text = canonicalJson(one)
    const at = left.findIndex((other) => other.text === text)
    if (at < 0) gone.push(one)
    else left.splice(at, 1)
  }
  return { gone, added: left.map(({ one }) => one) }
}

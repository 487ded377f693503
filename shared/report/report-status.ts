import { type Dossier, type ReportProfile } from './dossier.ts'

/**
 * What a reader must know before reading on. The first line says how much of the article is not approved and whether it is signed off, also where the profile shows a
 * part of it alone, `shown` claims; the next one says which part.
 */
export function statusOf(
  { claims, article, desk }: Dossier,
  shown: number,
  profile: ReportProfile,
): string[] {
  const live = claims.filter((claim) => claim.state !== 'withdrawn')
  const approved = live.filter((claim) => claim.review === 'approved')
  const beside = approved.filter((claim) => claim.standing === 'context-changed').length
  const alone = approved.filter((claim) => claim.approval?.selfApproved === true).length
  const lines = [
    `${approvedWords(live.length, live.length - approved.length)}, and the article is ${article.stage === 'signed-off' ? '' : 'not '}signed off.`,
    ...partWords(live.length, shown, profile),
  ]
  if (beside > 0) {
    lines.push(
      `In ${count(beside, 'approved claim')} the sentence around the words has changed since the approval.`,
    )
  }
  if (desk.policy.selfApproval) {
    lines.push('The desk lets people approve their own work: its approvals are not four-eyes.')
  }
  if (alone > 0) {
    lines.push(
      `${count(alone, 'claim')} ${alone === 1 ? 'was' : 'were'} approved by somebody who worked on ${alone === 1 ? 'it' : 'them'}: not four-eyes.`,
    )
  }
  return lines
}

function partWords(all: number, shown: number, profile: ReportProfile): string[] {
  if (profile === 'checked-copy')
    return [`Shown are proposed changes alone: ${String(shown)} of ${count(all, 'claim')}.`]
  if (profile === 'legal')
    return [`Shown are flagged claims alone: ${String(shown)} of ${count(all, 'claim')}.`]
  return []
}

const LEFT_OUT: Record<ReportProfile, string[]> = {
  internal: [],
  'checked-copy': [
    'Left out of the checked copy: claims without a proposed wording, withdrawn claims, history, comments, fingerprints.',
  ],
  legal: [
    'Left out of the legal report: claims without a flag, withdrawn claims, history, comments, fingerprints.',
  ],
  public: [
    'Left out of the public report: withdrawn claims, history, comments, names of the desk’s members, internal notes, flags and proposals, interview notes, people whom the desk asked, and speakers who did not speak on the record.',
  ],
}

/** Method and limits of every report, with the parts that it does not have named. */
export function limitsOf(profile: ReportProfile): string[] {
  return [
    '“Was it said?” and “Is it so?” are two questions. That somebody said a thing is never counted as proof of it.',
    'Each quote is compared with the kept text of its source; the result stands beside it. Only “Identical” means that every character is the same.',
    'Evidence of one origin counts once, however many sources repeat it.',
    'Not part of this report: coverage of every sentence, conflicts between sources, arithmetic checks, sign-off.',
    'A hash proves that a text or this report is unchanged, not that it is true.',
    ...LEFT_OUT[profile],
  ]
}

function approvedWords(all: number, open: number): string {
  if (all === 0) return 'No claim is marked'
  if (open === 0)
    return all === 1 ? 'The one claim is approved' : `All ${String(all)} claims are approved`
  return `${String(open)} of ${count(all, 'claim')} ${open === 1 ? 'is' : 'are'} not approved`
}

function count(number: number, thing: string): string {
  return `${String(number)} ${thing}${number === 1 ? '' : 's'}`
}

import { type ArticleStage } from '../article/article.ts'
import { type Claim } from '../review/review.ts'
import { type ReportProfile } from './dossier.ts'

/** What a reader must know before reading on. The first line says how much is not approved and whether the article is signed off. */
export function statusOf(
  claims: readonly Pick<Claim, 'review' | 'standing' | 'approval'>[],
  stage: ArticleStage,
  selfApproval: boolean,
): string[] {
  const open = claims.filter((claim) => claim.review !== 'approved').length
  const lines = [
    `${approvedWords(claims.length, open)}, and the article is ${stage === 'signed-off' ? '' : 'not '}signed off.`,
  ]
  const beside = claims.filter(
    (claim) => claim.review === 'approved' && claim.standing === 'context-changed',
  ).length
  if (beside > 0) {
    lines.push(
      `In ${count(beside, 'approved claim')} the sentence around the words has changed since the approval.`,
    )
  }
  if (selfApproval) {
    lines.push('The desk lets people approve their own work: its approvals are not four-eyes.')
  }
  const alone = claims.filter(
    (claim) => claim.review === 'approved' && claim.approval?.selfApproved === true,
  ).length
  if (alone > 0) {
    lines.push(
      `${count(alone, 'claim')} ${alone === 1 ? 'was' : 'were'} approved by somebody who worked on ${alone === 1 ? 'it' : 'them'}: not four-eyes.`,
    )
  }
  return lines
}

/** Method and limits of every report, with the parts that it does not have named. */
export function limitsOf(profile: ReportProfile): string[] {
  return [
    '“Was it said?” and “Is it so?” are two questions. That somebody said a thing is never counted as proof of it.',
    'Each quote is compared with the kept text of its source; the result stands beside it. Only “Identical” means that every character is the same.',
    'Evidence of one origin counts once, however many sources repeat it.',
    'Not part of this report: coverage of every sentence, conflicts between sources, arithmetic checks, the log of contacts, corrections after publication, sign-off.',
    'A hash proves that a text or this report is unchanged, not that it is true.',
    ...(profile === 'public'
      ? [
          'Left out of the public report: withdrawn claims, history, names of the desk’s members, internal notes, flags and proposals, interview notes, and speakers who did not speak on the record.',
        ]
      : []),
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

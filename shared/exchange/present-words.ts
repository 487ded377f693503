import { type Comment } from '../comment/comment.ts'
import { KEPT_CONTACT_TITLE, KEPT_NOTES_TITLE, KEPT_SOURCE_TITLE } from '../report/redact.ts'
import { locatorWords } from '../report/report-claim.ts'
import { remarkLine } from '../report/report-comments.ts'
import { type Claim } from '../review/review.ts'

type Said = Pick<Claim, 'statement' | 'explanation' | 'proposedText' | 'spans' | 'evidence'>

/** What a claim says now, in the pieces of which a comment in a Word file is made. */
export function presentWords(claim: Said, comments: readonly Comment[]): string[] {
  return [
    claim.statement,
    claim.explanation ?? '',
    claim.proposedText ?? '',
    'Kept by the desk.',
    'No place in the source yet.',
    ...claim.evidence.map(({ spans }) => `“${spans.map(({ exact }) => exact).join(' […] ')}”`),
    KEPT_NOTES_TITLE,
    KEPT_CONTACT_TITLE,
    KEPT_SOURCE_TITLE,
    ...claim.evidence.flatMap(({ sourceTitle, locator }) => {
      const place = locatorWords(locator)
      return place === null ? [sourceTitle] : [`${sourceTitle}, ${place}`, sourceTitle]
    }),
    ...comments.flatMap((comment) => {
      const by = comment.createdBy.name
      const { label, text } = remarkLine({ ...comment, by }, comment.parentId !== null)
      return [`${label}${text}`, text]
    }),
  ]
}

import { type ReportModel } from '#shared/report/report-model.ts'
import { zipParts } from '../zip-parts.ts'
import { checkedText } from './checked-text.ts'
import { claimsSection } from './claim-section.ts'
import { commentsXml } from './comment-parts.ts'
import { correctionsSection } from './corrections-section.ts'
import {
  changesSection,
  contactsSection,
  limitsSection,
  outsideChecksSection,
  withdrawnSection,
} from './last-sections.ts'
import { placeComments } from './place-comments.ts'
import { reportHead, results } from './report-head.ts'
import { sourcesSection } from './source-section.ts'
import { WordMarks } from './word-marks.ts'
import { wordParts } from './word-package.ts'

/**
 * The report as a Word file. The words of every claim in the article's text have a comment that ends with `stet-claim:` and the claim's id, so that a file which
 * comes back can be read; the same model gives the same bytes. `contentSha256` is the hash of `reportText`.
 */
export function renderDocx(model: ReportModel, contentSha256: string): Uint8Array {
  const marks = new WordMarks()
  const placed = placeComments(model)
  const body = [
    reportHead(model, contentSha256),
    correctionsSection(model),
    checkedText(model, marks, placed),
    results(model),
    claimsSection(model, marks, placed),
    changesSection(model),
    sourcesSection(model, marks),
    outsideChecksSection(model, marks),
    contactsSection(model),
    withdrawnSection(model),
    limitsSection(model),
  ].join('')
  const comments = commentsXml(placed.comments, model)
  return zipParts(wordParts(model, contentSha256, { body, comments, links: marks.relationships() }))
}

import { remarkRows } from '#shared/report/report-comments.ts'
import { wordsOf } from '#shared/report/report-basics.ts'
import { type ReportClaim, type ReportModel } from '#shared/report/report-model.ts'
import { commentEnd } from './checked-text.ts'
import { actWords, attributionFacts, verdictWords } from './claim-facts.ts'
import { evidenceTable } from './evidence-table.ts'
import { type PlacedComments } from './place-comments.ts'
import { claimMark, linkTo, textMark, type WordMarks } from './word-marks.ts'
import { fact, ownFact, paragraph, textParagraph, userFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'
import { cell, table } from './word-table.ts'

/** All claims, one after the other. */
export function claimsSection(
  model: ReportModel,
  marks: WordMarks,
  { onHeadings }: PlacedComments,
): string {
  const claims = model.claims.map((claim) => {
    const comment = onHeadings.get(claim.number)
    const heading = headingOf(claim, marks)
    return [
      paragraph(comment === undefined ? heading : commented(heading, comment.id), {
        style: 'Heading2',
      }),
      claimBody(claim, model.revision),
    ].join('')
  })
  return [
    paragraph(ownWords('Claims'), { style: 'Heading1' }),
    claims.join('') || paragraph(ownWords('No claim is marked.')),
  ].join('')
}

function headingOf({ number, marked }: ReportClaim, marks: WordMarks): string {
  const place = marked ? '' : ' (place in this revision not known)'
  return `${marks.bookmark(claimMark(number))}${ownWords(`Claim ${String(number)}${place}`)}`
}

function commented(runs: string, id: number): string {
  return `<w:commentRangeStart w:id="${String(id)}"/>${runs}${commentEnd(id)}`
}

function claimBody(claim: ReportClaim, article: ReportModel['revision']): string {
  const quote = wordsOf(claim.passages).join(' […] ')
  return [
    quote === '' ? '' : textParagraph(quote, article, 'Quote'),
    claim.marked ? fact('Place', linkTo(textMark(claim.number), 'In the text checked')) : '',
    fact('Was it said?', ownWords(claim.said.words, 'Strong')),
    fact('Is it so?', verdictWords(claim.verdict)),
    userFact('Statement', claim.statement),
    ownFact('Kind', claim.kind && claim.kind.words),
    ownFact('Flags', claim.flags.map((flag) => flag.words).join(', ')),
    ...attributionFacts(claim.attribution).map(([name, runs]) => fact(name, runs)),
    ownFact('Basis', claim.basis && claim.basis.words),
    userFact('Explanation', claim.explanation),
    ...wordingFacts(claim),
    ownFact('Review', claim.review.words),
    userFact('Approval', claim.approval),
    ownFact('Since approval', claim.reasons.map((reason) => reason.words).join(', ')),
    ownFact('Independence', `Sources: ${String(claim.sources)}, origins: ${String(claim.origins)}`),
    ...claim.acts.map((act, at) => fact(at === 0 ? 'Who and when' : '', actWords(act))),
    fact('Fingerprint', claim.fingerprint && ownWords(claim.fingerprint, 'ReportHash')),
    evidenceTable(claim),
    commentsTable(claim),
    historyTable(claim),
  ].join('')
}

function wordingFacts({ wording }: ReportClaim): string[] {
  if (wording === null) return []
  const { proposed, decision, act } = wording
  return [
    userFact('Proposed wording', proposed),
    ownFact('Decision', decision.words),
    act === null ? '' : fact('', actWords(act)),
  ]
}

function commentsTable({ comments, number }: ReportClaim): string {
  if (comments.length === 0) return ''
  return table(
    `Comments on claim ${String(number)}`,
    [
      { title: 'When', share: 0.22 },
      { title: 'Who', share: 0.25 },
      { title: 'What', share: 0.53 },
    ],
    remarkRows(comments).map(({ name, way, at, lead, text, done }) => [
      cell(ownWords(at.local)),
      [cell(userWords(name)), way === null ? '' : cell(userWords(way))].join(''),
      [
        cell(`${lead === '' ? '' : ownWords(lead)}${userWords(text)}`),
        done === null ? '' : cell(userWords(done)),
      ].join(''),
    ]),
  )
}

function historyTable({ history, number }: ReportClaim): string {
  if (history.length === 0) return ''
  return table(
    `History of claim ${String(number)}`,
    [
      { title: 'When', share: 0.27 },
      { title: 'Who', share: 0.23 },
      { title: 'What', share: 0.5 },
    ],
    history.map(({ at, by, what, fields, reason }) => [
      cell(ownWords(at.local)),
      cell(userWords(by)),
      [
        cell(
          `${ownWords(what)}${fields.length === 0 ? '' : `${ownWords(': ')}${userWords(fields.join(', '))}`}`,
        ),
        reason === null ? '' : cell(userWords(reason)),
      ].join(''),
    ]),
  )
}

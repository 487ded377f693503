import { OUTSIDE_CHECKS_NOTE, publisherOf } from '#shared/report/report-outside-checks.ts'
import { type ReportContact, type ReportModel } from '#shared/report/report-model.ts'
import { actWords } from './claim-facts.ts'
import { claimMark, linkTo, sourceMark, type WordMarks } from './word-marks.ts'
import { ownFact, paragraph, userFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'
import { cell, table, textCell, userCell } from './word-table.ts'

/** Every proposed change before and after, in reading order; nothing where none was proposed. */
export function changesSection({ claims, revision }: ReportModel): string {
  const rows = claims.flatMap(({ number, wording, explanation }) => {
    if (wording === null) return []
    const { before, proposed, decision } = wording
    return [
      [
        cell(linkTo(claimMark(number), String(number))),
        textCell(before.join(' […] '), revision, 'ReportBefore'),
        textCell(proposed, revision, 'ReportAfter'),
        cell(ownWords(decision.words)),
        userCell(explanation ?? ''),
      ],
    ]
  })
  if (rows.length === 0) return ''
  const columns = [
    { title: 'Claim', share: 0.08 },
    { title: 'Before', share: 0.27 },
    { title: 'After', share: 0.27 },
    { title: 'Decision', share: 0.13 },
    { title: 'Why', share: 0.25 },
  ]
  return `${heading('Proposed changes')}${table('Before and after, in reading order', columns, rows)}`
}

/** Whom the desk asked, of those that claims rest on; nothing where that is nobody. */
export function contactsSection({ contacts }: ReportModel): string {
  if (contacts.length === 0) return ''
  return `${heading('Contacts')}${contacts.map(contactXml).join('')}`
}

function contactXml(contact: ReportContact): string {
  const { source, person, role, channel, askedAt, asked, answeredAt, answered, readBack } = contact
  const title = [
    userWords(person),
    role === null ? '' : `${ownWords(', ')}${userWords(role)}`,
    ownWords(' ('),
    linkTo(sourceMark(source), `S${String(source)}`),
    ownWords(')'),
  ]
  return [
    paragraph(title.join(''), { style: 'Heading2' }),
    userFact('Asked', `${channel.words}, ${askedAt}`),
    userFact('What was asked', asked),
    userFact('Answered', answered === null ? 'No answer so far.' : (answeredAt ?? 'Yes')),
    userFact('What was answered', answered),
    userFact('Read back at', readBack && readBack.at),
    userFact('Read back', readBack && readBack.text),
    ownFact('To what was read back', readBack && readBack.outcome.words),
  ].join('')
}

/** What others published about the claims; nothing where that is nothing. */
export function outsideChecksSection({ outsideChecks }: ReportModel, marks: WordMarks): string {
  if (outsideChecks.length === 0) return ''
  const rows = outsideChecks.map((check) => [
    cell(
      check.claim === null
        ? ownWords('The article')
        : linkTo(claimMark(check.claim), String(check.claim)),
    ),
    userCell(publisherOf(check)),
    userCell(check.found),
    userCell(check.claimant === null ? check.reviewed : `${check.reviewed} (${check.claimant})`),
    [userCell(check.published ?? ''), cell(marks.webLink(check.url))].join(''),
  ])
  const columns = [
    { title: 'Claim', share: 0.1 },
    { title: 'Who', share: 0.2 },
    { title: 'Found', share: 0.17 },
    { title: 'Of the claim', share: 0.3 },
    { title: 'Where', share: 0.23 },
  ]
  return [
    heading('Checked elsewhere'),
    paragraph(ownWords(OUTSIDE_CHECKS_NOTE)),
    table('What others published', columns, rows),
  ].join('')
}

/** Claims that were taken back; nothing where none was. */
export function withdrawnSection({ withdrawn }: ReportModel): string {
  if (withdrawn.length === 0) return ''
  const points = withdrawn.map(({ number, statement, act }) =>
    point(
      [
        ownWords(`Claim ${String(number)}: `),
        userWords(statement),
        act === null ? '' : `${ownWords('. ')}${actWords(act)}`,
      ].join(''),
    ),
  )
  return `${heading('Withdrawn claims')}${points.join('')}`
}

export function limitsSection({ limits }: ReportModel): string {
  return `${heading('Method and limits')}${limits.map((line) => point(ownWords(line))).join('')}`
}

function heading(title: string): string {
  return paragraph(ownWords(title), { style: 'Heading1' })
}

function point(runs: string): string {
  return paragraph(runs, { style: 'ListParagraph', listLevel: 0 })
}

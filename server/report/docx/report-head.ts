import { PROFILE_WORDS } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { verdictWords } from './claim-facts.ts'
import { claimMark, linkTo } from './word-marks.ts'
import { fact, joined, ownFact, paragraph, textParagraph, userFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'
import { cell, table, userCell } from './word-table.ts'

/** What the report is about and what a reader must know first. */
export function reportHead(model: ReportModel, contentSha256: string): string {
  return [
    paragraph(ownWords(`Fact-check report, ${PROFILE_WORDS[model.profile]}`), {
      style: 'Subtitle',
    }),
    textParagraph(model.article.title, model.revision, 'Title'),
    ...model.status.map((line, at) =>
      paragraph(ownWords(line, at === 0 ? 'Strong' : null), { style: 'ReportStatus' }),
    ),
    identity(model, contentSha256),
  ].join('')
}

function identity(model: ReportModel, contentSha256: string): string {
  const { article, revision, desk, people } = model
  const by = revision.by === null ? '' : `${ownWords(' by ')}${userWords(revision.by)}`
  const names = people.map(({ name, role }) => `${userWords(name)}${ownWords(` (${role.words})`)}`)
  return [
    paragraph(ownWords('What this report is about'), { style: 'Heading1' }),
    userFact('Byline', article.byline),
    ownFact('Stage', article.stage.words),
    fact(
      'Revision',
      `${ownWords(String(revision.number))}${by}${ownWords(`, ${revision.created.local}, language ${revision.language}`)}`,
    ),
    fact('Text SHA-256', ownWords(revision.sha256, 'ReportHash')),
    userFact('Desk', desk.name),
    ownFact(
      'Policy',
      `Version ${String(desk.policyVersion)}; ${desk.selfApproval ? 'self-approval allowed: not four-eyes' : 'four-eyes: nobody approves what they worked on'}`,
    ),
    fact('People', joined(names, ', ')),
    ownFact('Generated', `${model.generated.local} (${desk.timeZone})`),
    ownFact('Tool', `${model.tool.name} ${model.tool.version}`),
    fact(
      'Report SHA-256',
      `${ownWords(contentSha256, 'ReportHash')}${ownWords('\nOf the content of this report. It proves the content unchanged, not true.')}`,
    ),
  ].join('')
}

/** How many claims came out how, and all of them in a table. */
export function results(model: ReportModel): string {
  const tally = (counts: ReportModel['verdicts']) =>
    counts
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => `${words} ${String(count)}`)
      .join(' · ')
  return [
    paragraph(ownWords('Results'), { style: 'Heading1' }),
    ownFact('Was it said?', tally(model.attributionChecks)),
    ownFact('Is it so?', tally(model.verdicts)),
    model.claims.length === 0 ? '' : resultsTable(model),
  ].join('')
}

function resultsTable({ claims }: ReportModel): string {
  return table(
    'All claims, in reading order',
    [
      { title: 'Claim', share: 0.08 },
      { title: 'Statement', share: 0.4 },
      { title: 'Was it said?', share: 0.19 },
      { title: 'Is it so?', share: 0.14 },
      { title: 'Review', share: 0.19 },
    ],
    claims.map(({ number, statement, said, verdict, review, fourEyes }) => [
      cell(linkTo(claimMark(number), String(number))),
      userCell(statement),
      cell(ownWords(said.words)),
      cell(verdictWords(verdict)),
      cell(ownWords(`${review.words}${fourEyes === false ? ', not four-eyes' : ''}`)),
    ]),
  )
}

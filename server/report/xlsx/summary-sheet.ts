import { PROFILE_WORDS } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Cell, type Sheet } from './sheet.ts'

type Row = readonly [name: string, value: Cell]

/** What the report is about, how much of it is approved, the counts, and what it leaves out. */
export function summarySheet(model: ReportModel, contentSha256: string): Sheet {
  const rows: Row[] = [
    ['Fact-check report', model.article.title],
    ...list('Status', model.status),
    ...identity(model, contentSha256),
    ['Claims', model.claims.length],
    ...counts('Is it so?', model.verdicts),
    ...counts('Was it said?', model.attributionChecks),
    ['Sources', model.sources.length],
    ...list('Method and limits', model.limits),
  ]
  return {
    name: 'Summary',
    columns: [
      { title: 'What', width: 30, isHead: true },
      { title: 'Value', width: 80 },
    ],
    rows: rows.filter(([, value]) => value !== null && value !== ''),
  }
}

function identity(model: ReportModel, contentSha256: string): Row[] {
  const { article, revision, desk, people, generated, tool } = model
  const by = revision.by === null ? '' : ` by ${revision.by}`
  return [
    ['Profile', PROFILE_WORDS[model.profile]],
    ['Byline', article.byline],
    ['Stage', article.stage.words],
    ['Revision', `${revision.number}${by}, ${revision.created.local}`],
    ['Language', revision.language],
    ['Text SHA-256', revision.sha256],
    ['Desk', desk.name],
    [
      'Policy',
      `Version ${desk.policyVersion}; ${desk.selfApproval ? 'self-approval allowed: not four-eyes' : 'four-eyes: nobody approves what they worked on'}`,
    ],
    ['People', people.map(({ name, role }) => `${name} (${role.words})`).join(', ')],
    ['Generated', `${generated.local} (${desk.timeZone})`],
    ['Tool', `${tool.name} ${tool.version}`],
    ['Report SHA-256', contentSha256],
    ['What a hash proves', 'That a text or this report is unchanged, not that it is true.'],
  ]
}

function list(name: string, lines: readonly string[]): Row[] {
  return lines.map((line, at) => [at === 0 ? name : '', line])
}

function counts(question: string, counted: ReportModel['verdicts']): Row[] {
  return counted
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => [`${question} ${words}`, count])
}

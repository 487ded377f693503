import { type Act, wordsOf } from './report-basics.ts'
import { type ReportClaim, type ReportEvidence, type ReportModel } from './report-model.ts'

type Row = { model: ReportModel; hash: string; claim?: ReportClaim; evidence?: ReportEvidence }
type Cell = string | number | null | undefined

const COLUMNS: readonly (readonly [string, (row: Row) => Cell])[] = [
  ['Claim', ({ claim }) => claim?.number],
  ['Words', ({ claim }) => claim && joined(wordsOf(claim.passages))],
  ['Statement', ({ claim }) => claim?.statement],
  ['Kind', ({ claim }) => claim?.kind?.words],
  ['Flags', ({ claim }) => claim?.flags.map((flag) => flag.words).join('; ')],
  ['Attribution', ({ claim }) => claim?.attribution.mode.words],
  ['Speaker', ({ claim }) => claim?.attribution.speaker?.name],
  ['Verb', ({ claim }) => claim?.attribution.cue?.words],
  ['Hedges', ({ claim }) => claim?.attribution.hedges.map((hedge) => hedge.words).join('; ')],
  ['Was it said?', ({ claim }) => claim?.said.words],
  ['Is it so?', ({ claim }) => claim?.verdict.words],
  ['Basis', ({ claim }) => claim?.basis?.words],
  ['Explanation', ({ claim }) => claim?.explanation],
  ['Proposed wording', ({ claim }) => claim?.wording?.proposed],
  ['Decision', ({ claim }) => claim?.wording?.decision.words],
  ['Review', ({ claim }) => claim?.review.words],
  ['Changed since approval', ({ claim }) => claim?.reasons.map((one) => one.words).join('; ')],
  ['Approval', ({ claim }) => claim?.approval],
  ['Who and when', ({ claim }) => claim && actsText(claim.acts)],
  ['Sources', ({ claim }) => claim?.sources],
  ['Origins', ({ claim }) => claim?.origins],
  ['Relation', ({ evidence }) => evidence?.relation.words],
  ['About', ({ evidence }) => evidence?.about.words],
  ['Quote', ({ evidence }) => evidence && joined(wordsOf(evidence.passages))],
  ['Verbatim', ({ evidence }) => evidence?.match.words],
  ['Claim’s quotation', ({ evidence }) => evidence?.claimMatch?.words],
  ['Locator', ({ evidence }) => evidence?.locator],
  ['Translation', ({ evidence }) => evidence?.translation?.text],
  ['Translated by', ({ evidence }) => evidence?.translation?.by],
  ['Source', ({ evidence }) => evidence?.source],
  ['Source title', ({ evidence }) => evidence?.sourceTitle],
  ['Publisher', ({ evidence }) => evidence?.publisher],
  ['Origin', ({ evidence }) => evidence?.origin],
  ['Proximity', ({ evidence }) => evidence?.proximity.words],
  ['Snapshot', ({ evidence }) => evidence?.snapshot],
  ['Snapshot SHA-256', ({ evidence }) => evidence?.snapshotSha256],
  ['Note', ({ evidence }) => evidence?.note],
  ['Fingerprint', ({ claim }) => claim?.fingerprint],
  ['Article', ({ model }) => model.article.title],
  ['Revision', ({ model }) => model.revision.number],
  ['Revision SHA-256', ({ model }) => model.revision.sha256],
  ['Desk', ({ model }) => model.desk.name],
  ['Policy', ({ model }) => model.desk.policyVersion],
  ['Status', ({ model }) => model.status.join(' ')],
  ['Report', ({ model }) => model.profile],
  ['Generated', ({ model }) => model.generated.local],
  ['Tool', ({ model }) => `${model.tool.name} ${model.tool.version}`],
  ['Report SHA-256', ({ hash }) => hash],
]

/** The table that the CSV and the spreadsheet both print: one row per claim and evidence, one for a claim without evidence, and one without a claim where there is none. */
export function claimTable(
  model: ReportModel,
  contentSha256: string,
): { titles: string[]; rows: Cell[][] } {
  const base = { model, hash: contentSha256 }
  const rows = model.claims.flatMap((claim): Row[] =>
    claim.evidence.length === 0
      ? [{ ...base, claim }]
      : claim.evidence.map((evidence) => ({ ...base, claim, evidence })),
  )
  return {
    titles: COLUMNS.map(([title]) => title),
    rows: (rows.length === 0 ? [base] : rows).map((row) => COLUMNS.map(([, of]) => of(row))),
  }
}

/**
 * The report as CSV: UTF-8 with BOM, RFC 4180, the rows of `claimTable`.
 * A cell that a spreadsheet would run as a formula is preceded by `'`; the JSON holds every text unaltered.
 */
export function renderCsv(model: ReportModel, contentSha256: string): string {
  const { titles, rows } = claimTable(model, contentSha256)
  return `\uFEFF${[titles, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** Formula characters, also full-width, at the start or behind white space and quotes; and control characters at the start. */
const FORMULA = /^(?:[\t\r\n\0]|[\s\0"'‘’“”]*[=+\-@＝＋－＠])/u

/** One cell, quoted where RFC 4180 asks for it; text that a spreadsheet would run begins with `'`. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",;\r\n\t\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Pieces of one passage after another, with the gaps shown. */
export function joined(pieces: readonly string[]): string {
  return pieces.join(' […] ')
}

/** What somebody did, by whom and when, on one line. */
export function actsText(acts: readonly Act[]): string {
  return acts
    .map(({ what, by, at, reason }) => {
      const who = by === null ? '' : ` by ${by}`
      return `${what}${who}, ${at.local}${reason === null ? '' : ` (${reason})`}`
    })
    .join('; ')
}

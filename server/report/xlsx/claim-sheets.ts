import { actsText, joined } from '#shared/report/render-csv.ts'
import { remarkRows } from '#shared/report/report-comments.ts'
import { wordsOf } from '#shared/report/report-basics.ts'
import { type ReportClaim, type ReportModel } from '#shared/report/report-model.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/** One row per claim. */
export function claimsSheet({ claims }: ReportModel): Sheet {
  return sheetOf('Claims', claims, [
    ['Claim', 8, ({ number }) => number],
    ['Words', 40, ({ passages }) => joined(wordsOf(passages))],
    ['Statement', 40, ({ statement }) => statement],
    ['Was it said?', 18, ({ said }) => said.words],
    ['Is it so?', 16, ({ verdict }) => verdict.words],
    ['Review', 18, reviewWords],
    ['Explanation', 50, ({ explanation }) => explanation],
    ['Kind', 16, ({ kind }) => kind?.words],
    ['Flags', 16, ({ flags }) => flags.map(({ words }) => words).join('; ')],
    ['Attribution', 20, ({ attribution }) => attribution.mode.words],
    ['Speaker', 24, ({ attribution }) => attribution.speaker?.name],
    ['What the speaker is', 20, speakerWords],
    ['Verb', 16, ({ attribution }) => attribution.cue?.words],
    ['What the verb does', 18, ({ attribution }) => attribution.cue?.class.words],
    ['Hedges', 24, hedgeWords],
    ['Passed on by', 24, ({ attribution }) => attribution.chain.map(({ name }) => name).join(', ')],
    ['Addressee', 18, ({ attribution }) => attribution.addressee],
    ['Wording', 20, wordingWords],
    ['Basis', 18, ({ basis }) => basis?.words],
    ['Approval', 30, ({ approval }) => approval],
    ['Since approval', 24, ({ reasons }) => reasons.map(({ words }) => words).join('; ')],
    ['Who and when', 40, ({ acts }) => actsText(acts)],
    ['Evidence', 10, ({ evidence }) => evidence.length],
    ['Sources', 10, ({ sources }) => sources],
    ['Origins', 10, ({ origins }) => origins],
    ['Place', 24, ({ marked }) => (marked ? 'Marked in the text' : 'Not known in this revision')],
    ['Fingerprint', 24, ({ fingerprint }) => fingerprint],
  ])
}

/** Every proposed change before and after, in reading order. */
export function changesSheet({ claims }: ReportModel): Sheet {
  const changes = claims.flatMap(({ number, wording, explanation }) =>
    wording === null ? [] : [{ number, wording, explanation }],
  )
  return sheetOf('Changes', changes, [
    ['Claim', 8, ({ number }) => number],
    ['Before', 50, ({ wording }) => joined(wording.before)],
    ['After', 50, ({ wording }) => wording.proposed],
    ['Decision', 16, ({ wording }) => wording.decision.words],
    ['Who and when', 40, ({ wording }) => wording.act && actsText([wording.act])],
    ['Why', 50, ({ explanation }) => explanation],
  ])
}

export function withdrawnSheet({ withdrawn }: ReportModel): Sheet {
  return sheetOf('Withdrawn', withdrawn, [
    ['Claim', 8, ({ number }) => number],
    ['Words', 40, ({ words }) => joined(words)],
    ['Statement', 40, ({ statement }) => statement],
    ['Who and when', 50, ({ act }) => act && actsText([act])],
  ])
}

/** What the desk says about each claim, answers under what they answer; the internal report alone has it. */
export function commentsSheet({ claims }: ReportModel): Sheet {
  const remarks = claims.flatMap(({ number, comments }) =>
    remarkRows(comments).map((remark) => ({ ...remark, number })),
  )
  return sheetOf('Comments', remarks, [
    ['Claim', 8, ({ number }) => number],
    ['When', 30, ({ at }) => at.local],
    ['Who', 24, ({ name }) => name],
    ['How it came', 30, ({ way }) => way],
    ['What', 60, ({ lead, text }) => `${lead}${text}`],
    ['Resolved', 30, ({ done }) => done],
  ])
}

/** What was done to each claim, oldest first; the internal report alone has it. */
export function historySheet({ claims }: ReportModel): Sheet {
  const entries = claims.flatMap(({ number, history }) =>
    history.map((entry) => ({ ...entry, number })),
  )
  return sheetOf('History', entries, [
    ['Claim', 8, ({ number }) => number],
    ['When', 30, ({ at }) => at.local],
    ['UTC', 26, ({ at }) => at.utc],
    ['Who', 24, ({ by }) => by],
    ['What', 24, ({ what }) => what],
    ['Fields', 30, ({ fields }) => fields.join(', ')],
    ['Reason', 40, ({ reason }) => reason],
  ])
}

function reviewWords({ review, fourEyes }: ReportClaim): string {
  return fourEyes === false ? `${review.words}, not four-eyes` : review.words
}

function speakerWords({ attribution: { speaker } }: ReportClaim): string {
  return [speaker?.kind, speaker?.terms].flatMap((one) => one?.words ?? []).join(', ')
}

function hedgeWords({ attribution }: ReportClaim): string {
  return attribution.hedges.map(({ words, type }) => `${words} (${type.words})`).join('; ')
}

function wordingWords({ attribution }: ReportClaim): string {
  if (attribution.mode.code === 'flat') return ''
  const { directness, certainty, denies } = attribution
  return [directness.words, certainty.words, ...(denies ? ['Denied'] : [])].join(', ')
}

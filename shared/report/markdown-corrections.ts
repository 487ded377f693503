import { escapeMarkdown as text } from './escape-markdown.ts'
import { correctionTitle, missedWords } from './report-correction.ts'
import { type ReportCorrection, type ReportModel } from './report-model.ts'

/** What was corrected after publication, newest first; nothing where nothing was. */
export function markdownCorrections({ corrections }: ReportModel): string {
  if (corrections.length === 0) return ''
  return ['## Corrections', ...corrections.map(correctionText)].join('\n\n')
}

function correctionText(correction: ReportCorrection): string {
  const { at, by, before, after, missedBy } = correction
  const missed = missedWords(correction)
  const entries = [
    `${text(at.local)}${by === null ? '' : `, by ${text(by)}`}`,
    before && `Before: ${text(before)}`,
    after && `After: ${text(after)}`,
    missed && `Check that missed it: ${text(missed)}`,
    missedBy?.why ? `Why: ${text(missedBy.why)}` : null,
  ]
  return [
    `### ${text(correctionTitle(correction))}`,
    text(correction.text),
    entries.flatMap((entry) => (entry ? [`- ${entry}`] : [])).join('\n'),
  ].join('\n\n')
}

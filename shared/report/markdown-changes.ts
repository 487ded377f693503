import { escapeMarkdown as text } from './escape-markdown.ts'
import { type ReportModel } from './report-model.ts'

/** Every proposed change before and after, in reading order; nothing where none was proposed. */
export function markdownChanges({ claims }: ReportModel): string {
  const rows = claims.flatMap(({ number, wording, explanation }) =>
    wording === null
      ? []
      : [
          `| ${String(number)} | ${wording.before.map(text).join(' […] ')} | ${text(wording.proposed)} | ${text(wording.decision.words)} | ${text(explanation ?? '')} |`,
        ],
  )
  if (rows.length === 0) return ''
  return [
    '## Proposed changes\n',
    '| Claim | Before | After | Decision | Why |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

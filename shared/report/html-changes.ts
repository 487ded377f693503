import { escapeHtml } from './escape-html.ts'
import { bdi } from './html-claim.ts'
import { type ReportModel } from './report-model.ts'

/** Every proposed change before and after, in reading order; nothing where none was proposed. */
export function htmlChanges({ claims, revision }: ReportModel): string {
  const rows = claims.flatMap(({ number, wording, explanation }) => {
    if (wording === null) return []
    const own = `lang="${escapeHtml(revision.language)}" dir="${revision.dir}"`
    const before = wording.before.map(bdi).join(' […] ')
    return [
      `<tr><th scope="row"><a href="#claim-${String(number)}">${String(number)}</a></th><td ${own}><del>${before}</del></td><td class="pre" ${own}><ins>${bdi(wording.proposed)}</ins></td><td>${escapeHtml(wording.decision.words)}</td><td class="pre">${explanation === null ? '' : bdi(explanation)}</td></tr>`,
    ]
  })
  if (rows.length === 0) return ''
  return `<section aria-labelledby="changes-title"><h2 id="changes-title">Proposed changes</h2>
<div class="wrap"><table class="changes"><caption>Before and after, in reading order</caption>
<thead><tr><th scope="col">Claim</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Decision</th><th scope="col">Why</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div></section>
`
}

import { escapeHtml } from './escape-html.ts'
import { bdi, htmlLink } from './html-claim.ts'
import { OUTSIDE_CHECKS_NOTE, publisherOf } from './report-outside-checks.ts'
import { type ReportModel, type ReportOutsideCheck } from './report-model.ts'

/** What others published; nothing where that is nothing. */
export function htmlOutsideChecks({ outsideChecks }: ReportModel): string {
  if (outsideChecks.length === 0) return ''
  return `<section aria-labelledby="elsewhere-title"><h2 id="elsewhere-title">Checked elsewhere</h2>
<p>${escapeHtml(OUTSIDE_CHECKS_NOTE)}</p>
<div class="wrap"><table><caption>What others published</caption>
<thead><tr><th scope="col">Claim</th><th scope="col">Who</th><th scope="col">Found</th><th scope="col">Of the claim</th><th scope="col">Where</th></tr></thead>
<tbody>
${outsideChecks.map(row).join('\n')}
</tbody></table></div>
</section>
`
}

function row(check: ReportOutsideCheck): string {
  const { claim, found, reviewed, claimant, published, url, language } = check
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`
  const words = (text: string) => `<bdi${lang} dir="auto">${escapeHtml(text)}</bdi>`
  const mark = claim === null ? 'The article' : `<a href="#claim-${claim}">${claim}</a>`
  return `<tr><td>${mark}</td><td>${bdi(publisherOf(check))}</td><td>${words(found)}</td><td>${words(reviewed)}${claimant === null ? '' : ` (${bdi(claimant)})`}</td><td>${published === null ? '' : `${escapeHtml(published)}<br>`}${htmlLink(url)}</td></tr>`
}

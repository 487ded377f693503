import { escapeHtml } from '../escape-html.ts'
import { bdi } from '../html-claim.ts'
import { HTML_STYLE } from '../html-style.ts'
import { type Moment } from '../report-basics.ts'

/** What stands in place of a report that was withdrawn: that it was, when and why, and nothing of the report. */
export function renderWithdrawnPage(withdrawn: { at: Moment; reason: string }): string {
  const { at, reason } = withdrawn
  return shortPage(
    'This fact-check report was withdrawn',
    `<p>Withdrawn on <time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time>.</p>
<p class="pre">${bdi(reason)}</p>`,
  )
}

/** What stands where no report is, or none any more under this link: both read the same. */
export function renderMissingPage(): string {
  return shortPage(
    'There is nothing here',
    '<p>No fact-check report is published at this address.</p>',
  )
}

function shortPage(title: string, inside: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main>
${inside}
</main>
</body>
</html>
`
}

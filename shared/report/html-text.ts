import { escapeHtml } from './escape-html.ts'
import { type ReportBlock, type ReportModel, type Segment } from './report-model.ts'

/** The article's text with numbered marks that lead to their claims. */
export function htmlText(model: ReportModel): string {
  const { language, dir } = model.revision
  const verdicts = new Map(model.claims.map((claim) => [claim.number, claim.verdict.code]))
  const seen = new Set<number>()
  const blocks = model.blocks.map((block) => {
    const inner = block.segments.map((segment) => htmlSegment(segment, verdicts, seen)).join('')
    return htmlBlock(block, inner, `lang="${escapeHtml(language)}" dir="${dir}"`)
  })
  return `<section id="text" aria-labelledby="text-title"><h2 id="text-title">Text checked</h2>
<div class="text">
${blocks.join('\n')}
</div></section>`
}

function htmlBlock(block: ReportBlock, inner: string, attributes: string): string {
  switch (block.kind) {
    case 'heading': {
      const level = String(Math.min(6, 2 + Math.max(1, block.level ?? 1)))
      return `<h${level} ${attributes}>${inner}</h${level}>`
    }
    case 'block-quote':
      return `<blockquote ${attributes}>${inner}</blockquote>`
    case 'list-item':
      return `<p class="item" ${attributes}>${inner}</p>`
    case 'caption':
      return `<p class="caption" ${attributes}>${inner}</p>`
    case 'table-cell':
      return `<p class="cell" ${attributes}>${inner}</p>`
    case 'page-break':
      return '<hr>'
    case 'paragraph':
      return `<p ${attributes}>${inner}</p>`
  }
}

function htmlSegment(
  segment: Segment,
  verdicts: ReadonlyMap<number, string>,
  seen: Set<number>,
): string {
  const text = escapeHtml(segment.text)
  const [first] = segment.claims
  if (first === undefined) return text
  const over = segment.claims.length > 1 ? ' over' : ''
  const anchors = segment.starts
    .filter((number) => !seen.has(number))
    .map((number) => `<span id="mark-${String(number)}"></span>`)
  for (const number of segment.starts) seen.add(number)
  const figures = segment.ends.map(
    (number) => `<a class="n" dir="ltr" href="#claim-${String(number)}">${String(number)}</a>`,
  )
  const verdict = escapeHtml(verdicts.get(first) ?? '')
  return `${anchors.join('')}<mark class="${verdict}${over}">${text}</mark>${figures.join('')}`
}

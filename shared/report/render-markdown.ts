import { PROFILE_WORDS } from './dossier.ts'
import { escapeMarkdown as text } from './escape-markdown.ts'
import { markdownChanges } from './markdown-changes.ts'
import { markdownComments } from './markdown-comments.ts'
import { markdownOutsideChecks } from './markdown-outside-checks.ts'
import { markdownCorrections } from './markdown-corrections.ts'
import { markdownContacts } from './markdown-contacts.ts'
import { type Act, wordsOf } from './report-basics.ts'
import {
  type ReportAttribution,
  type ReportBlock,
  type ReportClaim,
  type ReportEvidence,
  type ReportModel,
  type ReportSource,
  type ReportWording,
} from './report-model.ts'

/** The report as Markdown; whatever people wrote stays text. `contentSha256` is the hash of `reportText`. */
export function renderMarkdown(model: ReportModel, contentSha256: string): string {
  const parts = [
    `# ${text(model.article.title)}`,
    `Fact-check report, ${PROFILE_WORDS[model.profile]}`,
    model.status.map((line) => `> ${text(line)}`).join('\n>\n'),
    markdownCorrections(model),
    identity(model, contentSha256),
    '## Results',
    list([
      ['Was it said?', tally(model.attributionChecks)],
      ['Is it so?', tally(model.verdicts)],
    ]),
    results(model),
    markdownChanges(model),
    '## Text checked',
    ...model.blocks.map(blockText).filter((block) => block !== ''),
    '## Claims',
    ...(model.claims.length === 0 ? ['No claim is marked.'] : model.claims.map(claimText)),
    withdrawn(model),
    '## Sources',
    ...(model.sources.length === 0 ? ['No source is used.'] : model.sources.map(sourceText)),
    markdownOutsideChecks(model),
    markdownContacts(model),
    '## Method and limits',
    model.limits.map((line) => `- ${text(line)}`).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type Entry = readonly [string, string | null | undefined]

function list(entries: readonly Entry[]): string {
  return entries.flatMap(([name, value]) => (value ? [`- ${leadIn(name)}${value}`] : [])).join('\n')
}

function leadIn(name: string): string {
  if (name === '') return ''
  return name.endsWith('?') ? `${name} ` : `${name}: `
}

function tally(counts: ReportModel['verdicts']): string {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${text(words)} ${String(count)}`)
    .join(', ')
}

function identity(model: ReportModel, contentSha256: string): string {
  const { article, revision, desk } = model
  const by = revision.by === null ? '' : ` by ${text(revision.by)}`
  return list([
    ['Byline', article.byline && text(article.byline)],
    ['Stage', text(article.stage.words)],
    [
      'Revision',
      `${String(revision.number)}${by}, ${text(revision.created.local)}, language ${text(revision.language)}`,
    ],
    ['Text SHA-256', `\`${revision.sha256}\``],
    ['Desk', text(desk.name)],
    [
      'Policy',
      `version ${String(desk.policyVersion)}; ${desk.selfApproval ? 'self-approval allowed: not four-eyes' : 'four-eyes'}`,
    ],
    ['People', model.people.map((one) => `${text(one.name)} (${text(one.role.words)})`).join(', ')],
    ['Generated', `${text(model.generated.local)} (${text(desk.timeZone)})`],
    ['Tool', text(`${model.tool.name} ${model.tool.version}`)],
    ['Report SHA-256', `\`${contentSha256}\``],
  ])
}

function results({ claims }: ReportModel): string {
  if (claims.length === 0) return ''
  return [
    '| Claim | Statement | Was it said? | Is it so? | Review |',
    '| --- | --- | --- | --- | --- |',
    ...claims.map((claim) => {
      const review = `${text(claim.review.words)}${claim.fourEyes === false ? ', not four-eyes' : ''}`
      return `| ${String(claim.number)} | ${text(claim.statement)} | ${text(claim.said.words)} | ${text(claim.verdict.words)} | ${review} |`
    }),
  ].join('\n')
}

function blockText(block: ReportBlock): string {
  const pieces = block.segments.map((segment) => {
    const open = segment.starts.map((number) => `⟦${String(number)} `).join('')
    const close = segment.ends.map((number) => ` ${String(number)}⟧`).join('')
    return `${open}${segment.text}${close}`
  })
  const line = text(pieces.join(''))
  if (block.kind === 'page-break') return '---'
  if (line === '') return ''
  if (block.kind === 'heading') return `### ${line}`
  if (block.kind === 'list-item') return `- ${line}`
  return block.kind === 'block-quote' ? `> ${line}` : line
}

function claimText(claim: ReportClaim): string {
  const place = claim.marked ? '' : ' (place in this revision not known)'
  return [
    `### Claim ${String(claim.number)}${place}`,
    `> ${wordsOf(claim.passages).map(text).join(' […] ')}`,
    `**Was it said?** ${text(claim.said.words)} · **Is it so?** ${text(claim.verdict.words)}`,
    list([
      ['Statement', text(claim.statement)],
      ['Kind', claim.kind && text(claim.kind.words)],
      ['Flags', claim.flags.map((flag) => text(flag.words)).join(', ')],
      ...attributionEntries(claim.attribution),
      ['Basis', claim.basis && text(claim.basis.words)],
      ['Explanation', claim.explanation && text(claim.explanation)],
      ['Proposed wording', claim.wording && wordingText(claim.wording)],
      ['Review', text(claim.review.words)],
      ['Approval', text(claim.approval)],
      ['Since approval', claim.reasons.map((reason) => text(reason.words)).join(', ')],
      ['Independence', `sources ${String(claim.sources)}, origins ${String(claim.origins)}`],
      ...claim.acts.map((act): Entry => ['', actText(act)]),
      ['Fingerprint', claim.fingerprint && `\`${claim.fingerprint}\``],
    ]),
    ...(claim.evidence.length === 0 ? ['No evidence is attached.'] : []),
    ...claim.evidence.map((one, at) => evidenceText(one, at + 1)),
    markdownComments(claim),
    claim.history.length === 0 ? '' : `History:\n\n${historyText(claim)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function wordingText({ proposed, decision, act }: ReportWording): string {
  return `${text(proposed)} (${text(decision.words)}${act === null ? '' : `; ${actText(act)}`})`
}

function attributionEntries(attribution: ReportAttribution): Entry[] {
  const { speaker, cue, hedges, chain, addressee } = attribution
  return [
    ['Attribution', text(attribution.mode.words)],
    [
      'Speaker',
      speaker &&
        `${text(speaker.name)} (${text(speaker.kind.words)}${speaker.terms === null ? '' : `, ${text(speaker.terms.words)}`})`,
    ],
    ['Verb', cue && `${text(cue.words)} (${text(cue.class.words)})`],
    [
      'Hedges',
      hedges.map((hedge) => `${text(hedge.words)} (${text(hedge.type.words)})`).join(', '),
    ],
    ['Passed on by', chain.map((link) => text(link.name)).join(', ')],
    ['Addressee', addressee && text(addressee)],
    ['Denial', attribution.denies ? 'yes' : null],
  ]
}

function evidenceText(evidence: ReportEvidence, number: number): string {
  const none = evidence.withheld ? 'Kept by the desk.' : 'No place in the source yet.'
  const source = evidence.source === null ? '' : `S${String(evidence.source)} `
  const { translation, claimMatch } = evidence
  return [
    `Evidence ${String(number)}: ${text(evidence.relation.words)}, about “${text(evidence.about.words)}?”`,
    `> ${wordsOf(evidence.passages).map(text).join(' […] ') || none}`,
    list([
      ['Verbatim', text(evidence.match.words)],
      ['Claim’s quotation', claimMatch && text(claimMatch.words)],
      ['Translation', translation && `${text(translation.text)} (by ${text(translation.by)})`],
      ['Source', `${source}${text(evidence.sourceTitle)}`],
      ['Publisher', evidence.publisher && text(evidence.publisher)],
      ['Place', evidence.locator && text(evidence.locator)],
      ['Origin', `${text(evidence.origin)}; ${text(evidence.proximity.words)}`],
      [
        'Snapshot',
        evidence.snapshotSha256 &&
          `${String(evidence.snapshot)}, text SHA-256 \`${evidence.snapshotSha256}\``,
      ],
      ['Note', evidence.note && text(evidence.note)],
    ]),
  ].join('\n\n')
}

function historyText(claim: ReportClaim): string {
  return claim.history
    .map(({ at, by, what, fields, reason }) => {
      const changed = fields.length === 0 ? '' : `: ${text(fields.join(', '))}`
      return `- ${text(at.local)}, ${text(by)}, ${text(what)}${changed}${reason === null ? '' : ` (${text(reason)})`}`
    })
    .join('\n')
}

function actText({ what, by, at, reason }: Act): string {
  const who = by === null ? '' : ` by ${text(by)}`
  return `${text(what)}${who}, ${text(at.local)}${reason === null ? '' : `: ${text(reason)}`}`
}

function withdrawn(model: ReportModel): string {
  if (model.withdrawn.length === 0) return ''
  const items = model.withdrawn.map(
    ({ number, statement, act }) =>
      `- Claim ${String(number)}: ${text(statement)}${act === null ? '' : `. ${actText(act)}`}`,
  )
  return `## Withdrawn claims\n\n${items.join('\n')}`
}

function sourceText(source: ReportSource): string {
  return [
    `### S${String(source.number)} ${text(source.title)}`,
    list([
      ['Publisher', source.publisher && text(source.publisher)],
      ['Author', source.author && text(source.author)],
      ['What it is', `${text(source.medium.words)}, ${text(source.proximity.words)}`],
      ['Language', text(source.language)],
      ['Published', source.publishedAt && text(source.publishedAt)],
      ['Retrieved', source.retrievedAt && text(source.retrievedAt)],
      ['Address', source.url && text(source.url)],
      ['Archived at', source.archiveUrl && text(source.archiveUrl)],
      ...source.snapshots.map((snapshot): Entry => {
        const file = snapshot.fileSha256 === null ? '' : `, file SHA-256 \`${snapshot.fileSha256}\``
        const name = snapshot.fileName === null ? '' : ` ${text(snapshot.fileName)}`
        return [
          `Snapshot ${String(snapshot.number)}`,
          `${text(snapshot.at.local)}, read by ${text(snapshot.reader)}, text SHA-256 \`${snapshot.sha256}\`${file}${name}`,
        ]
      }),
    ]),
  ].join('\n\n')
}

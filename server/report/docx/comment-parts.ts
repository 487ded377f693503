import { claimLine } from '#shared/report/claim-line.ts'
import { remarkLine } from '#shared/report/report-comments.ts'
import { type Act, wordsOf } from '#shared/report/report-basics.ts'
import {
  type ReportAttribution,
  type ReportClaim,
  type ReportEvidence,
  type ReportModel,
} from '#shared/report/report-model.ts'
import { attributionFacts } from './claim-facts.ts'
import { cutText, escapeXmlLine } from './escape-xml.ts'
import { type ClaimComment } from './place-comments.ts'
import { firstDirection } from './split-directions.ts'
import { joined, paragraph, userParagraph } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'

const NAME_CHARS_MAX = 100
/** A comment is a note in the margin, and readers of Word files keep no more than 20,000 characters of one: its last line must be among them. */
const TEXT_CHARS_MAX = 1_200
const QUOTE_CHARS_MAX = 500
const LINE_CHARS_MAX = 200
const EVIDENCE_MAX = 3
const REMARKS_MAX = 5
const NAMES_MAX = 5

const STYLE = 'CommentText'

/** The inside of the part that holds the comments. */
export function commentsXml(comments: readonly ClaimComment[], model: ReportModel): string {
  return comments.map((comment) => commentXml(comment, model)).join('')
}

/** A moment as attributes of Word have it; null for what is no moment. */
export function wordDate(utc: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(utc)?.[1]
  return found === undefined ? null : `${found}Z`
}

/** By whom and when, as attributes of a comment or a change. */
export function byAttributes(by: string | null, act: Act | null, model: ReportModel): string {
  const author =
    escapeXmlLine(by ?? '', NAME_CHARS_MAX) || escapeXmlLine(model.tool.name, NAME_CHARS_MAX)
  const date = wordDate(act?.at.utc ?? model.generated.utc)
  return `w:author="${author}"${date === null ? '' : ` w:date="${date}"`}`
}

/** Under the name of the person who marked the claim, of the day of what was done last. */
function commentXml(comment: ClaimComment, model: ReportModel): string {
  const { id, claim, isFirst } = comment
  const by = claim.acts.find((act) => act.by !== null)?.by ?? null
  const attributes = byAttributes(by, claim.acts.at(-1) ?? null, model)
  const initials = escapeXmlLine(initialsOf(by ?? model.tool.name), NAME_CHARS_MAX)
  const lines = isFirst
    ? [...answers(comment), ...details(claim)]
    : [...answers(comment), line('', 'The comment on its first passage says more.')]
  return `<w:comment w:id="${String(id)}" ${attributes} w:initials="${initials}">${lines.join('')}${line('', claimLine(claim.id))}</w:comment>`
}

function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu), ([letter]) => letter)
    .slice(0, 3)
    .join('')
}

function answers({ claim, passage }: ClaimComment): string[] {
  const { length } = claim.passages
  const which = length > 1 ? `, passage ${String(passage + 1)} of ${String(length)}` : ''
  const start = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`
  const runs = [
    ownWords(`Claim ${String(claim.number)}${which}`, 'Strong'),
    ownWords(' · Was it said: '),
    ownWords(claim.said.words, 'Strong'),
    ownWords(' · Is it so: '),
    ownWords(claim.verdict.words, 'Strong'),
  ]
  return [paragraph(`${start}${runs.join('')}`, { style: STYLE })]
}

function details(claim: ReportClaim): string[] {
  const { explanation, wording, evidence, statement, number } = claim
  const more = evidence.length - EVIDENCE_MAX
  return [
    wordsOf(claim.passages).join(' ') === statement ? '' : line('Statement: ', statement),
    attributionLine(claim),
    explanation === null ? '' : line('Explanation: ', explanation),
    ...evidence.slice(0, EVIDENCE_MAX).flatMap(evidenceLines),
    more > 0 ? line('', `${String(more)} more under “Claim ${String(number)}” in this file.`) : '',
    wording === null
      ? ''
      : line(`Proposed wording (${wording.decision.words.toLowerCase()}): `, wording.proposed),
    line('Review: ', `${claim.review.words}. ${claim.approval}`),
    ...remarkLines(claim),
  ]
}

/** What the desk says about it and has not resolved, the newest where there is much. */
function remarkLines({ comments, number }: ReportClaim): string[] {
  const open = comments.filter(({ resolved }) => resolved === null)
  const remarks = open.flatMap((thread) => [
    remarkLine(thread, false),
    ...thread.answers.map((answer) => remarkLine(answer, true)),
  ])
  const more = remarks.length - REMARKS_MAX
  return [
    more > 0
      ? line('', `${String(more)} earlier comments under “Claim ${String(number)}” in this file.`)
      : '',
    ...remarks.slice(-REMARKS_MAX).map(({ label, text }) => line(label, text)),
  ]
}

function attributionLine({ attribution }: ReportClaim): string {
  const [mode, ...facts] = attributionFacts(withShortLines(attribution))
  const runs = facts.map(([name, content]) =>
    content === '' ? '' : `${ownWords(`${name}: `)}${content}`,
  )
  return paragraph(joined([mode?.[1] ?? '', ...runs], ' · '), { style: STYLE })
}

function withShortLines(attribution: ReportAttribution): ReportAttribution {
  const { speaker, cue, hedges, chain, addressee } = attribution
  const short = (text: string) => shortened(text, LINE_CHARS_MAX)
  return {
    ...attribution,
    speaker: speaker && { ...speaker, name: short(speaker.name) },
    cue: cue && { ...cue, words: short(cue.words) },
    hedges: hedges.slice(0, NAMES_MAX).map((hedge) => ({ ...hedge, words: short(hedge.words) })),
    chain: chain.slice(0, NAMES_MAX).map((link) => ({ ...link, name: short(link.name) })),
    addressee: addressee && short(addressee),
  }
}

function evidenceLines(evidence: ReportEvidence): string[] {
  const { source, sourceTitle, locator, withheld } = evidence
  const quote = wordsOf(evidence.passages).join(' […] ')
  const none = withheld ? 'Kept by the desk.' : 'No place in the source yet.'
  const number = source === null ? '' : `S${String(source)} `
  const place = locator === null ? '' : `, ${cutText(locator, LINE_CHARS_MAX)}`
  return [
    line(
      `${evidence.relation.words}: `,
      quote === '' ? none : `“${shortened(quote, QUOTE_CHARS_MAX)}”`,
    ),
    line('Source: ', `${number}${shortened(sourceTitle, LINE_CHARS_MAX)}${place}`),
  ]
}

/** What people wrote is one line here, so that none of its lines can pass for the last one. */
function line(name: string, text: string): string {
  const whole = shortened(text, TEXT_CHARS_MAX)
  const label = name === '' ? '' : ownWords(name)
  if (firstDirection(whole) === 'rtl')
    return `${label === '' ? '' : paragraph(label, { style: STYLE })}${userParagraph(whole, STYLE)}`
  return paragraph(`${label}${userWords(whole)}`, { style: STYLE })
}

function shortened(text: string, charsMax: number): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  return whole.length <= charsMax ? whole : `${cutText(whole, charsMax)} […]`
}

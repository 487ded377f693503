import { PROFILE_WORDS } from '#shared/report/dossier.ts'
import { withoutControls } from '#shared/report/escape-html.ts'
import { OUTSIDE_CHECKS_NOTE } from '#shared/report/report-outside-checks.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type ReportPart, reportParts, type Section } from './report-parts.ts'

/**
 * Marks that turn, embed or isolate directions (the template isolates what people wrote by itself), and others that are never seen: they would be copied along with the
 * letter beside them.
 */
const UNSEEN = /[\u00AD\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
/** As much as a narrow column holds, where a letter ends: no mark or joiner follows it. */
const LONG_WORD =
  /[^\s\u200B]{24}(?<!\u200D)(?=[^\s\u200B])(?!\p{M}|\u200C|\u200D|\p{Emoji_Modifier})/gu
const URL_CHARS_MAX = 2_000

/** The sections that tell of all claims in short. */
const OF_ALL_CLAIMS = new Set<Section>(['opening', 'changes', 'text'])

/** What a template is given, as JSON. */
export type TemplateData = Record<string, unknown>

/** A report as its templates are given it: each part, and what stands above and below all pages. */
export type PdfData = {
  parts: ReportPart[]
  ofPart: (part: ReportPart) => TemplateData
  ofFrame: TemplateData
}

/** `partChars` as in `reportParts`. */
export function pdfData(model: ReportModel, contentSha256: string, partChars?: number): PdfData {
  const { revision } = model
  const shown = withoutTexts(model)
  const all = {
    profile: PROFILE_WORDS[model.profile],
    elsewhere: OUTSIDE_CHECKS_NOTE,
    title: `${printable(model.article.title).replace(/[\n\u200B]/g, ' ')}: fact-check report`,
    hash: printable(contentSha256),
    shortHash: withoutControls(contentSha256).slice(0, 32),
    shortTextHash: withoutControls(revision.sha256).slice(0, 16),
  }
  return {
    parts: reportParts(shown, partChars),
    ofPart: (part) => ({ ...all, ...partData(shown, part) }),
    ofFrame: { ...all, model: { revision: eachText(shown.revision, printable) } },
  }
}

/** Neither the article nor a source is printed from its text as one. */
function withoutTexts(model: ReportModel): ReportModel {
  return {
    ...model,
    revision: { ...model.revision, text: '' },
    sources: model.sources.map((source) => ({
      ...source,
      snapshots: source.snapshots.map((snapshot) => ({ ...snapshot, text: null })),
    })),
  }
}

/** `overview`: all claims, in short; `links`: the address to open for each address that can be opened. */
function partData(
  model: ReportModel,
  { begins, under, results, claims, sources }: ReportPart,
): TemplateData {
  const isOfAll = begins.some((section) => OF_ALL_CLAIMS.has(section))
  const where = <T>(section: Section, all: readonly T[]) => (begins.includes(section) ? all : [])
  const outsideChecks = where('closing', model.outsideChecks)
  const shown = {
    ...model,
    corrections: where('opening', model.corrections),
    blocks: where('text', model.blocks),
    claims,
    withdrawn: where('sources', model.withdrawn),
    sources,
    outsideChecks,
    contacts: where('closing', model.contacts),
  }
  return {
    begins,
    under,
    model: eachText(shown, printable),
    results: eachText(results.map(inShort), printable),
    overview: isOfAll ? eachText(model.claims.map(inShort), printable) : [],
    links: linksOf([
      ...sources.flatMap(({ url, archiveUrl }) => [url, archiveUrl]),
      ...outsideChecks.map(({ url }) => url),
    ]),
  }
}

function inShort(claim: ReportModel['claims'][number]) {
  const { number, statement, said, verdict, review, fourEyes, wording, explanation } = claim
  return { number, statement, said, verdict, review, fourEyes, wording, explanation }
}

function linksOf(addresses: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(
    addresses.flatMap((address) => {
      const href = address === null ? null : hrefOf(address)
      return address === null || href === null ? [] : [[printable(address), href]]
    }),
  )
}

/** Text as the template prints it: without what has no look, with a zero-width space where a long word may be cut. */
export function printable(text: string): string {
  return withoutControls(text)
    .replace(UNSEEN, '')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(LONG_WORD, '$&\u200B')
}

/** Every string in plain data, keys aside. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => eachText(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)]))
}

function hrefOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const { href } = new URL(address)
  return href.length > URL_CHARS_MAX ? null : href
}

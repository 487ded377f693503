import { PROFILE_WORDS } from '#shared/report/dossier.ts'
import { withoutControls } from '#shared/report/escape-html.ts'
import { OUTSIDE_CHECKS_NOTE } from '#shared/report/report-outside-checks.ts'
import { type ReportModel } from '#shared/report/report-model.ts'

/**
 * Marks that turn, embed or isolate directions (the template isolates what people wrote by itself), and others that are never seen: they would be copied along with the
 * letter beside them.
 */
const UNSEEN = /[\u00AD\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
/** As much as a narrow column holds, where a letter ends: no mark or joiner follows it. */
const LONG_WORD =
  /[^\s\u200B]{24}(?<!\u200D)(?=[^\s\u200B])(?!\p{M}|\u200C|\u200D|\p{Emoji_Modifier})/gu
const URL_CHARS_MAX = 2_000

/** What the template is given, as JSON. `links`: the address to open for each address that can be opened. */
export function pdfData(model: ReportModel, contentSha256: string): Record<string, unknown> {
  const { revision, sources, outsideChecks } = model
  const addresses = [...sources, ...outsideChecks].flatMap((one) =>
    'archiveUrl' in one ? [one.url, one.archiveUrl] : [one.url],
  )
  const shown = {
    ...model,
    revision: { ...revision, text: '' },
    sources: sources.map((source) => ({
      ...source,
      snapshots: source.snapshots.map((snapshot) => ({ ...snapshot, text: null })),
    })),
  }
  return {
    model: eachText(shown, printable),
    profile: PROFILE_WORDS[model.profile],
    elsewhere: OUTSIDE_CHECKS_NOTE,
    title: `${printable(model.article.title).replace(/[\n\u200B]/g, ' ')}: fact-check report`,
    hash: printable(contentSha256),
    shortHash: withoutControls(contentSha256).slice(0, 32),
    shortTextHash: withoutControls(revision.sha256).slice(0, 16),
    links: Object.fromEntries(
      addresses.flatMap((address) => {
        const href = address === null ? null : hrefOf(address)
        return address === null || href === null ? [] : [[printable(address), href]]
      }),
    ),
  }
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

import { joined } from '#shared/report/render-csv.ts'
import { wordsOf } from '#shared/report/report-basics.ts'
import {
  type ReportEvidence,
  type ReportModel,
  type ReportSource,
} from '#shared/report/report-model.ts'
import { publisherOf } from '#shared/report/report-outside-checks.ts'
import { type Cell, type Sheet, sheetOf } from './sheet.ts'

/** One row per claim and piece of evidence. */
export function evidenceSheet({ claims, sources }: ReportModel): Sheet {
  const urls = new Map(sources.map(({ number, url }) => [number, url]))
  const all = claims.flatMap(({ number, evidence }) =>
    evidence.map((one, at) => ({ ...one, claim: number, number: at + 1 })),
  )
  return sheetOf('Evidence', all, [
    ['Claim', 8, ({ claim }) => claim],
    ['Evidence', 10, ({ number }) => number],
    ['Does what', 16, ({ relation }) => relation.words],
    ['About', 14, ({ about }) => `${about.words}?`],
    ['Quote', 60, quoteWords],
    ['Verbatim', 18, ({ match }) => match.words],
    ['Claim’s quotation', 18, ({ claimMatch }) => claimMatch?.words],
    ['Translation', 40, ({ translation }) => translation?.text],
    ['Translated by', 20, ({ translation }) => translation?.by],
    ['Source', 8, ({ source }) => source],
    [
      'Source title',
      40,
      ({ source, sourceTitle }) => linked(sourceTitle, source === null ? null : urls.get(source)),
    ],
    ['Publisher', 24, ({ publisher }) => publisher],
    ['Place', 18, ({ locator }) => locator],
    ['Origin', 30, ({ origin }) => origin],
    ['Proximity', 14, ({ proximity }) => proximity.words],
    ['Language', 10, ({ language }) => language],
    ['Snapshot', 10, ({ snapshot, snapshotSha256 }) => (snapshotSha256 === null ? null : snapshot)],
    ['Snapshot SHA-256', 24, ({ snapshotSha256 }) => snapshotSha256],
    ['Note', 40, ({ note }) => note],
  ])
}

export function sourcesSheet({ sources }: ReportModel): Sheet {
  return sheetOf('Sources', sources, [
    ['Source', 8, ({ number }) => number],
    ['Title', 40, ({ title }) => title],
    ['Publisher', 24, ({ publisher }) => publisher],
    ['Author', 24, ({ author }) => author],
    ['What it is', 20, ({ medium }) => medium.words],
    ['Proximity', 14, ({ proximity }) => proximity.words],
    ['Language', 10, ({ language }) => language],
    ['Published', 20, ({ publishedAt }) => publishedAt],
    ['Retrieved', 20, ({ retrievedAt }) => retrievedAt],
    ['Address', 40, ({ url }) => linked(url, url)],
    ['Archived at', 40, ({ archiveUrl }) => linked(archiveUrl, archiveUrl)],
    ['Kept text', 60, snapshotWords],
  ])
}

/** Whom the desk asked, of those that claims rest on. */
export function contactsSheet({ contacts }: ReportModel): Sheet {
  return sheetOf('Contacts', contacts, [
    ['Source', 8, ({ source }) => source],
    ['Person', 24, ({ person }) => person],
    ['Role', 24, ({ role }) => role],
    ['How', 16, ({ channel }) => channel.words],
    ['Asked at', 20, ({ askedAt }) => askedAt],
    ['Asked', 50, ({ asked }) => asked],
    ['Answered at', 20, ({ answeredAt }) => answeredAt],
    ['Answered', 50, ({ answered }) => answered ?? 'No answer so far.'],
    ['Read back at', 20, ({ readBack }) => readBack?.at],
    ['Read back', 50, ({ readBack }) => readBack?.text],
    ['To what was read back', 20, ({ readBack }) => readBack?.outcome.words],
  ])
}

/** What others published about the claims, or about the article. */
export function outsideChecksSheet({ outsideChecks }: ReportModel): Sheet {
  return sheetOf('Checked elsewhere', outsideChecks, [
    ['Claim', 8, ({ claim }) => claim],
    ['Who', 24, publisherOf],
    ['Found', 24, ({ found }) => found],
    ['Of the claim', 60, ({ reviewed }) => reviewed],
    ['Who made it', 24, ({ claimant }) => claimant],
    ['Published', 20, ({ published }) => published],
    ['Address', 40, ({ url }) => linked(url, url)],
    ['Language', 10, ({ language }) => language],
  ])
}

function linked(text: string | null, url: string | null | undefined): Cell {
  return text === null || url === null || url === undefined ? text : { text, url }
}

function quoteWords({ passages, withheld }: ReportEvidence): string {
  if (passages.length > 0) return joined(wordsOf(passages))
  return withheld ? 'Kept by the desk.' : 'No place in the source yet.'
}

function snapshotWords({ snapshots }: ReportSource): string {
  return snapshots
    .map(({ number, at, reader, sha256, fileSha256, fileName }) => {
      const file = fileSha256 === null ? '' : `, file SHA-256 ${fileSha256}`
      return `Snapshot ${number}, ${at.local}, read by ${reader}: text SHA-256 ${sha256}${file}${fileName === null ? '' : ` ${fileName}`}`
    })
    .join('\n')
}

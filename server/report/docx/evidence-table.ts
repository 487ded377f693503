import { wordsOf } from '#shared/report/report-basics.ts'
import { type ReportClaim, type ReportEvidence } from '#shared/report/report-model.ts'
import { linkTo, sourceMark } from './word-marks.ts'
import { ownFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'
import { cell, table, textCell, userCell } from './word-table.ts'

/** What was found for a claim and against it. */
export function evidenceTable(claim: ReportClaim): string {
  if (claim.evidence.length === 0) return ownFact('Evidence', 'No evidence is attached.')
  return table(
    `Evidence for claim ${String(claim.number)}`,
    [
      { title: 'Does what', share: 0.15 },
      { title: 'Quote', share: 0.37 },
      { title: 'Verbatim', share: 0.15 },
      { title: 'Source', share: 0.33 },
    ],
    claim.evidence.map((evidence) => [
      `${ownCell(evidence.relation.words)}${ownCell(`About: ${evidence.about.words.toLowerCase()}?`)}`,
      quoteCell(evidence),
      matchCell(evidence),
      sourceCell(evidence),
    ]),
  )
}

function ownCell(text: string): string {
  return cell(ownWords(text))
}

function quoteCell(evidence: ReportEvidence): string {
  const { passages, translation, note, withheld } = evidence
  const none = withheld ? 'Kept by the desk.' : 'No place in the source yet.'
  const quotes = wordsOf(passages).map((quote) => textCell(quote, evidence))
  return [
    quotes.join('') || ownCell(none),
    translation === null ? '' : userCell(translation.text),
    translation === null ? '' : cell(`${ownWords('Translated by ')}${userWords(translation.by)}`),
    note === null ? '' : `${ownCell('Note:')}${userCell(note)}`,
  ].join('')
}

function matchCell({ match, claimMatch }: ReportEvidence): string {
  const own =
    claimMatch === null ? '' : ownCell(`Claim’s quotation: ${claimMatch.words.toLowerCase()}`)
  return `${ownCell(match.words)}${own}`
}

function sourceCell(evidence: ReportEvidence): string {
  const { source, sourceTitle, publisher, locator, origin, proximity, snapshotSha256 } = evidence
  const number =
    source === null ? '' : `${linkTo(sourceMark(source), `S${String(source)}`)}${ownWords(' ')}`
  const publishedBy = publisher === null ? '' : `${ownWords(', ')}${userWords(publisher)}`
  return [
    cell(`${number}${userWords(sourceTitle)}${publishedBy}`),
    locator === null ? '' : userCell(locator),
    cell(`${ownWords('Origin: ')}${userWords(origin)}`),
    ownCell(proximity.words),
    snapshotSha256 === null
      ? ''
      : cell(
          `${ownWords(`Snapshot ${String(evidence.snapshot)}, text SHA-256 `)}${ownWords(snapshotSha256, 'ReportHash')}`,
        ),
  ].join('')
}

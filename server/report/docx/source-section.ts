import { type ReportModel, type ReportSource } from '#shared/report/report-model.ts'
import { claimMark, linkTo, sourceMark, type WordMarks } from './word-marks.ts'
import { fact, joined, ownFact, paragraph, userFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'

/** What the claims rest on, each source with the claims that it is evidence for. */
export function sourcesSection(model: ReportModel, marks: WordMarks): string {
  const claims = claimsBySource(model)
  const sources = model.sources.map((source) =>
    sourceXml(source, claims.get(source.number) ?? [], marks),
  )
  return [
    paragraph(ownWords('Sources'), { style: 'Heading1' }),
    sources.join('') || paragraph(ownWords('No source is used.')),
  ].join('')
}

/** Numbers of claims by the number of a source, each once. */
function claimsBySource({ claims }: ReportModel): Map<number, number[]> {
  const bySource = new Map<number, number[]>()
  for (const { number, evidence } of claims) {
    for (const source of new Set(evidence.map((one) => one.source))) {
      if (source === null) continue
      const known = bySource.get(source)
      if (known === undefined) bySource.set(source, [number])
      else known.push(number)
    }
  }
  return bySource
}

function sourceXml(source: ReportSource, claims: readonly number[], marks: WordMarks): string {
  const { number, title, medium, proximity, url, archiveUrl } = source
  const heading = `${marks.bookmark(sourceMark(number))}${ownWords(`S${String(number)} `)}${userWords(title)}`
  return [
    paragraph(heading, { style: 'Heading2' }),
    userFact('Publisher', source.publisher),
    userFact('Author', source.author),
    ownFact('What it is', `${medium.words}, ${proximity.words.toLowerCase()}`),
    ownFact('Language', source.language),
    userFact('Published', source.publishedAt),
    userFact('Retrieved', source.retrievedAt),
    fact('Address', url && marks.webLink(url)),
    fact('Archived at', archiveUrl && marks.webLink(archiveUrl)),
    ...source.snapshots.map((snapshot, at) =>
      fact(at === 0 ? 'Kept text' : '', snapshotWords(snapshot)),
    ),
    fact(
      'Claims',
      joined(
        claims.map((claim) => linkTo(claimMark(claim), String(claim))),
        ', ',
      ),
    ),
  ].join('')
}

function snapshotWords(snapshot: ReportSource['snapshots'][number]): string {
  const { fileSha256, fileName } = snapshot
  return [
    ownWords(`Snapshot ${String(snapshot.number)}, ${snapshot.at.local}, read by `),
    userWords(snapshot.reader),
    ownWords(': text SHA-256 '),
    ownWords(snapshot.sha256, 'ReportHash'),
    fileSha256 === null
      ? ''
      : `${ownWords(', file SHA-256 ')}${ownWords(fileSha256, 'ReportHash')}`,
    fileName === null ? '' : `${ownWords(' ')}${userWords(fileName)}`,
  ].join('')
}

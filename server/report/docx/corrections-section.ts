import { correctionTitle, missedWords } from '#shared/report/report-correction.ts'
import { type ReportCorrection, type ReportModel } from '#shared/report/report-model.ts'
import { claimMark, linkTo } from './word-marks.ts'
import { paragraph, textParagraph, userFact } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'

type Shown = { revision: ReportModel['revision']; claims: ReadonlySet<number> }

/** What was corrected after publication, newest first; nothing where nothing was. */
export function correctionsSection({ corrections, claims, revision }: ReportModel): string {
  if (corrections.length === 0) return ''
  const shown = { revision, claims: new Set(claims.map((claim) => claim.number)) }
  return [
    paragraph(ownWords('Corrections'), { style: 'Heading1' }),
    ...corrections.map((correction) => correctionXml(correction, shown)),
  ].join('')
}

function correctionXml(correction: ReportCorrection, { revision, claims }: Shown): string {
  const { claim, at, by, text, before, after, missedBy } = correction
  const title = correctionTitle(correction)
  const head =
    claim !== null && claims.has(claim) ? linkTo(claimMark(claim), title) : ownWords(title)
  return [
    paragraph(head, { style: 'Heading2' }),
    paragraph(`${ownWords(at.local)}${by === null ? '' : `${ownWords(', by ')}${userWords(by)}`}`),
    userFact('What', text),
    wordsXml('Before', before, revision),
    wordsXml('After', after, revision),
    userFact('Check that missed it', missedWords(correction)),
    userFact('Why', missedBy?.why ?? null),
  ].join('')
}

/** Words of the article, in its language and direction. */
function wordsXml(name: string, words: string | null, revision: ReportModel['revision']): string {
  if (words === null) return ''
  const label = paragraph(ownWords(name, 'ReportLabel'), { style: 'ReportFact' })
  return `${label}${textParagraph(words, revision, 'Quote')}`
}

import { TEXT_BYTES_MAX } from '../article/article.ts'
import { type RecordRevision, type RecordSnapshot } from '../report/report-record.ts'
import { type ReportModel } from '../report/report-model.ts'
import { type Block, type TextRange } from '../text/block.ts'
import { type CodePoints, countCodePoints } from '../text/code-points.ts'
import { DocumentParts } from '../text/document.ts'
import { movePositions } from '../text/move-positions.ts'
import { type Faults } from './report-faults.ts'
import { type PlannedRevision, type PlannedSnapshot, type PlannedSource } from './report-plan.ts'

/** A text of the report, and the way from its code points to its code units. */
export type KnownText = { text: string; points: CodePoints }
/** The texts that words of claims and of evidence may stand in. */
export type KnownTexts = {
  revisions: ReadonlyMap<number, KnownText>
  /** By source, then by number. */
  snapshots: ReadonlyMap<string, ReadonlyMap<number, KnownText>>
}
export type PlannedTexts = {
  revisions: PlannedRevision[]
  sources: PlannedSource[]
  known: KnownTexts
}

/**
 * The texts of a report with their hashes compared and their ranges in code units.
 *
 * @param sha256 of the UTF-8 of a text, in hex
 */
export function planTexts(
  { revision, sources, record }: ReportModel & { record: NonNullable<ReportModel['record']> },
  sha256: (text: string) => string,
  faults: Faults,
): PlannedTexts {
  const told = new Map(
    sources.flatMap(({ id, snapshots }) =>
      snapshots.map(({ number, text }) => [`${id ?? ''} ${String(number)}`, text]),
    ),
  )
  const take = textTaker(sha256, faults)
  const revisions = record.revisions.map((one, at) => {
    const isLast = at === record.revisions.length - 1
    return take.revision(one, isLast ? revision.text : null, `record.revisions.${String(at)}`)
  })
  const planned = record.sources.map((source, at) => ({
    ...source,
    snapshots: source.snapshots.map((one, nth) =>
      take.snapshot(
        one,
        told.get(`${source.id} ${String(one.number)}`) ?? null,
        `record.sources.${String(at)}.snapshots.${String(nth)}`,
      ),
    ),
  }))
  checkNumbers(revisions, 'record.revisions', faults)
  planned.forEach((source, at) =>
    checkNumbers(source.snapshots, `record.sources.${String(at)}.snapshots`, faults),
  )
  const last = record.revisions.at(-1)
  if (last?.number !== revision.number || last.sha256 !== revision.sha256)
    faults.add('revision', 'This is not the last revision of the record.')
  const known = {
    revisions: textsByNumber(revisions),
    snapshots: new Map(planned.map(({ id, snapshots }) => [id, textsByNumber(snapshots)])),
  }
  return { revisions, sources: planned, known }
}

function textsByNumber(texts: readonly { number: number; text: string }[]): Map<number, KnownText> {
  return new Map(texts.map(({ number, text }) => [number, { text, points: countCodePoints(text) }]))
}

function checkNumbers(texts: readonly { number: number }[], place: string, faults: Faults): void {
  if (texts.some(({ number }, at) => number !== at + 1))
    faults.add(place, 'The numbers do not count from 1 without gaps.')
}

/** Whether a range lies in a text of this many code units. */
export function isWithin({ start, end }: TextRange, units: number): boolean {
  return start >= 0 && start <= end && end <= units
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes += 1
    else if (point < 0x800) bytes += 2
    else bytes += point < 0x10000 ? 3 : 4
  }
  return bytes
}

function textTaker(sha256: (text: string) => string, faults: Faults) {
  const checked = (text: string | null, hash: string, place: string): string => {
    if (text === null) faults.add(place, 'The text is missing.')
    else if (bytesOf(text) > TEXT_BYTES_MAX) faults.add(place, 'The text is too large.')
    else if (sha256(text) !== hash)
      faults.add(place, 'The text is not the one that its hash names.')
    return text ?? ''
  }
  const rangesIn = (text: string, place: string) => {
    const { toUnit } = countCodePoints(text)
    const moved = <Range extends TextRange>(range: Range): Range => {
      const inUnits = { ...range, start: toUnit(range.start), end: toUnit(range.end) }
      if (!isWithin(inUnits, text.length)) faults.add(place, 'A range lies outside of the text.')
      return inUnits
    }
    const parts = (document: DocumentParts | null) =>
      document && DocumentParts.parse(movePositions(document, toUnit))
    return { moved, parts }
  }
  return {
    revision(one: RecordRevision, told: string | null, place: string): PlannedRevision {
      const text = checked(one.text ?? told, one.sha256, place)
      const { moved, parts } = rangesIn(text, place)
      return {
        ...one,
        text,
        blocks: one.blocks.map((block) => moved<Block>(block)),
        sentences: one.sentences.map((range) => moved(range)),
        newSentences: one.newSentences.map((range) => moved(range)),
        document: parts(one.document),
      }
    },
    snapshot(one: RecordSnapshot, told: string | null, place: string): PlannedSnapshot {
      const text = checked(one.text ?? told, one.sha256, place)
      const { moved, parts } = rangesIn(text, place)
      const blocks = one.blocks.map((block) => moved<Block>(block))
      return { ...one, text, blocks, document: parts(one.document) }
    },
  }
}

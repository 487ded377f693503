import { type ReportBlock, type ReportModel, type Segment } from '#shared/report/report-model.ts'
import { byAttributes } from './comment-parts.ts'
import { type PlacedComments } from './place-comments.ts'
import { cutPieces, type DirectedPiece, splitDirections } from './split-directions.ts'
import { trackWordings, type TrackedWording } from './tracked-wordings.ts'
import { textMark, type WordMarks } from './word-marks.ts'
import { paragraph } from './word-paragraph.ts'
import { ownWords, runsOf, words, type WordsLook } from './word-run.ts'
import { articleHeadingStyle, verdictStyle } from './word-styles.ts'

const LIST_LEVEL_MAX = 8

type Setting = {
  model: ReportModel
  marks: WordMarks
  placed: PlacedComments
  tracked: ReadonlyMap<Segment, TrackedWording>
  /** Code of the verdict by the claim's number. */
  verdicts: ReadonlyMap<number, string>
}

/** The article's text, each passage of a claim under its comment. Nothing else stands among its words. */
export function checkedText(model: ReportModel, marks: WordMarks, placed: PlacedComments): string {
  const setting = {
    model,
    marks,
    placed,
    tracked: trackWordings(model, placed),
    verdicts: new Map(model.claims.map((claim) => [claim.number, claim.verdict.code])),
  }
  return [
    paragraph(ownWords('Text checked'), { style: 'Heading1' }),
    paragraph(ownWords(explanationOf(setting)), { style: 'ReportNote' }),
    ...model.blocks.map((block) => blockXml(block, setting)),
  ].join('')
}

function explanationOf({ model, tracked }: Setting): string {
  const lines =
    model.claims.length === 0
      ? ['No claim is marked.']
      : [
          'The words of each claim are underlined and have a comment; a grey ground means that claims overlap there.',
        ]
  if (tracked.size > 0) lines.push('Accepted wordings are tracked changes.')
  return lines.join(' ')
}

function blockXml(block: ReportBlock, setting: Setting): string {
  if (block.kind === 'page-break') return paragraph('', { style: 'ReportRule' })
  const texts = block.segments.map(({ text }) => text)
  const { dir } = setting.model.revision
  // Directions are those of the whole block: where a claim begins or ends must not turn a blank or a number around.
  const pieces = cutPieces(splitDirections(texts.join(''), dir), texts)
  const runs = block.segments.map((segment, at) => segmentXml(segment, pieces[at] ?? [], setting))
  return paragraph(runs.join(''), { ...blockLook(block), dir })
}

function blockLook({ kind, level }: ReportBlock): { style: string; listLevel?: number } {
  switch (kind) {
    case 'heading':
      return { style: articleHeadingStyle(level ?? 1) }
    case 'block-quote':
      return { style: 'Quote' }
    case 'list-item': {
      const listLevel = Math.min(LIST_LEVEL_MAX, Math.max(1, level ?? 1) - 1)
      return { style: 'ListParagraph', listLevel }
    }
    case 'caption':
      return { style: 'ArticleCaption' }
    case 'table-cell':
      return { style: 'ArticleTableCell' }
    case 'paragraph':
    case 'page-break':
      return { style: 'ArticleText' }
  }
}

function segmentXml(segment: Segment, pieces: DirectedPiece[], setting: Setting): string {
  const { placed, marks } = setting
  const starts = placed.starts.get(segment) ?? []
  const ends = placed.ends.get(segment) ?? []
  return [
    ...starts.map(({ id, claim, isFirst }) =>
      [
        isFirst ? marks.bookmark(textMark(claim.number)) : '',
        `<w:commentRangeStart w:id="${String(id)}"/>`,
      ].join(''),
    ),
    wordsOf(segment, pieces, setting),
    ...ends.map(({ id }) => commentEnd(id)),
  ].join('')
}

/** Where a comment ends and is called. */
export function commentEnd(id: number): string {
  return `<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${String(id)}"/></w:r>`
}

function wordsOf(segment: Segment, pieces: DirectedPiece[], setting: Setting): string {
  const { model, marks, tracked, verdicts } = setting
  const { dir, language } = model.revision
  const [number] = segment.claims
  const look: WordsLook = {
    dir,
    language,
    style: number === undefined ? null : verdictStyle(verdicts.get(number) ?? ''),
    isShaded: segment.claims.length > 1,
  }
  const change = tracked.get(segment)
  if (change === undefined) return runsOf(pieces, look)
  const { act, proposed } = change.wording
  const by = byAttributes(act?.by ?? null, act, model)
  const changed = (name: string, runs: string) =>
    runs === '' ? '' : `<w:${name} w:id="${marks.nextId()}" ${by}>${runs}</w:${name}>`
  const gone = changed('del', runsOf(pieces, { ...look, isDeleted: true }))
  if (!change.isLast) return gone
  return `${gone}${changed('ins', words(proposed, { dir, language }))}`
}

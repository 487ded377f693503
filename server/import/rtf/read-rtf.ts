import {
  type DocumentWarning,
  NO_METADATA,
  PARTS_MAX,
  type ReadDocument,
} from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { saidLine } from '../said.ts'
import { parseRtf } from './parse-rtf.ts'
import { type Reader, UnreadableError } from '../reader.ts'
import { composeRtf, type ComposedRtf } from './rtf-compose.ts'
import { type RtfStory } from './rtf-story.ts'
import { placeChanges, placeComments, warnOfCuts } from '../found-parts.ts'

/**
 * Reads rich text (RTF 1.9.1): words, headings, lists, tables, notes after the body, comments with what they are about, and tracked changes, accepted.
 * Hidden words, headers and footers, pictures and embedded objects are left out.
 */
export const readRtf: Reader = async (bytes) => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/^(?:\xEF\xBB\xBF)?\s{0,16}\{\\rtf/.test(source))
    throw new UnreadableError('wrong-kind', 'Its name says rich text, but it is not.')
  const story = parseRtf(source)
  const composed = composeRtf(story)
  if (composed.text === '') throw unreadable(story)
  return documentOf(story, composed)
}

function unreadable({ left }: RtfStory): UnreadableError {
  return left.isCutShort
    ? new UnreadableError('damaged', 'The file ends before its first word.')
    : new UnreadableError('no-text', 'There are no words in the file.')
}

function documentOf(story: RtfStory, composed: ComposedRtf): ReadDocument {
  const { text, blocks, notes } = composed
  const changes = placeChanges(text, composed.changes)
  return {
    text,
    blocks,
    dir: textDirection(text),
    reader: 'rtf/1',
    metadata: {
      ...NO_METADATA,
      title: saidLine(story.info.title),
      author: saidLine(story.info.author),
      modifiedAt: story.info.modifiedAt ?? story.info.createdAt,
    },
    comments: placeComments(text, composed.comments),
    notes: notes.slice(0, PARTS_MAX),
    changes,
    pages: [],
    warnings: [
      ...warningsOf(story, text),
      ...warnOfCuts([composed.comments, notes, composed.changes]),
      ...(changes.length > 0 ? [CHANGES_ACCEPTED] : []),
    ],
  }
}

const CHANGES_ACCEPTED: DocumentWarning = {
  code: 'changes-accepted',
  detail: 'The document has tracked changes. The text is as if all were accepted; they are listed.',
}

function warningsOf({ left }: RtfStory, text: string): DocumentWarning[] {
  const warnings: [boolean, DocumentWarning['code'], string][] = [
    [left.isCutShort, 'parts-left-out', 'The file ends in its middle; what came after is missing.'],
    [left.pictures > 0, 'pictures-left-out', `Pictures that were left out: ${left.pictures}.`],
    [left.objects > 0, 'embedded-left-out', `Embedded files that were left out: ${left.objects}.`],
    [left.hasHidden, 'hidden-text-left-out', 'Words that are marked as hidden were left out.'],
    [
      text.includes('\uFFFD'),
      'letters-unknown',
      'For some bytes it is not known which letters they are. They stand as \uFFFD.',
    ],
  ]
  return warnings.flatMap(([holds, code, detail]) => (holds ? [{ code, detail }] : []))
}

import { type Block } from '#shared/text/block.ts'
import { type DocumentNote } from '#shared/text/document.ts'
import { storableText } from '#shared/text/plain-text.ts'
import { rtfDttm } from './rtf-date.ts'
import { rtfNoteLabels } from './rtf-note-labels.ts'
import {
  type RtfComment,
  type RtfNote,
  type RtfParagraph,
  type RtfRevision,
  type RtfStory,
} from './rtf-story.ts'
import { TextBuilder } from '../text-builder.ts'
import { type FoundChange, type FoundComment, type FoundPlace } from '../found-parts.ts'
import { trimRange } from '../word-range.ts'

export type ComposedRtf = {
  text: string
  blocks: Block[]
  notes: DocumentNote[]
  changes: FoundChange[]
  comments: FoundComment[]
}

type Composing = {
  builder: TextBuilder
  story: RtfStory
  changes: FoundChange[]
  calls: Map<RtfNote, number>
  places: Map<string, FoundPlace>
}

/** Puts the one text together: the body, then the notes in the order of their calls. Ranges are raw offsets, to be trimmed in the finished text. */
export function composeRtf(story: RtfStory): ComposedRtf {
  const composing: Composing = {
    builder: new TextBuilder(),
    story,
    changes: [],
    calls: new Map(),
    places: new Map(),
  }
  addParagraphs(composing, story.paragraphs)
  const labels = rtfNoteLabels(story)
  const spans = story.notes.map((note) => {
    const start = composing.builder.offset
    addParagraphs(composing, note.paragraphs)
    return { note, start, end: composing.builder.offset }
  })
  const { text, blocks } = composing.builder.finish()
  return {
    text,
    blocks,
    notes: spans.map(({ note, start, end }) => ({
      kind: note.kind,
      label: labels.get(note) ?? '',
      range: trimRange(text, { start, end }),
      reference: composing.calls.get(note) ?? null,
    })),
    changes: composing.changes,
    comments: story.comments.map((comment, index) => commentOf(composing, comment, index)),
  }
}

function addParagraphs(composing: Composing, paragraphs: RtfParagraph[]): void {
  for (const { kind, level, pieces } of paragraphs) {
    const { builder } = composing
    builder.begin(kind, level)
    for (const piece of pieces) {
      if (piece.kind === 'words') addWords(composing, piece.words, piece.revision)
      else if (piece.kind === 'break') builder.addBreak()
      else if (piece.kind === 'note') composing.calls.set(piece.note, builder.offset)
      else placeOf(composing, piece.id)[piece.edge] = builder.offset
    }
    builder.end()
  }
}

function addWords(composing: Composing, words: string, revision: RtfRevision | null): void {
  const { builder, story, changes } = composing
  const start = builder.offset
  const isThere = revision?.kind !== 'deletion' && revision?.kind !== 'move-from'
  if (isThere) builder.add(words)
  if (revision === null) return
  changes.push({
    kind: revision.kind,
    author: revision.author === null ? null : storableText(story.authors[revision.author] ?? ''),
    at: revision.at === null ? null : rtfDttm(revision.at),
    words: [storableText(words)],
    start,
    end: builder.offset,
    border: false,
  })
}

function placeOf({ places }: Composing, id: string): FoundPlace {
  const place = places.get(id) ?? { start: null, end: null, point: null }
  places.set(id, place)
  return place
}

function commentOf(composing: Composing, comment: RtfComment, index: number): FoundComment {
  const { parent, at, author, paragraphs } = comment
  const answers = parent !== null && parent < 0 ? index + parent : -1
  return {
    author: storableText(author),
    at: at === null ? null : rtfDttm(at),
    text: paragraphs.map(wordsOf).join('\n'),
    place: composing.places.get(comment.id) ?? null,
    answers: answers >= 0 ? answers : null,
  }
}

function wordsOf({ pieces }: RtfParagraph): string {
  const words = pieces.map((piece) => {
    if (piece.kind === 'break') return '\n'
    return piece.kind === 'words' && piece.revision === null ? piece.words : ''
  })
  return storableText(words.join(''))
}

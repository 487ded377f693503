import { noteLabel } from '../note-label.ts'
import { type RtfNote, type RtfStory } from './rtf-story.ts'

const OWN_MARK_CHARS_MAX = 10

/** The marks by which notes are called: those that a writer set are at the start of the note, the others are counted, each kind by itself. */
export function rtfNoteLabels({ notes, count }: RtfStory): Map<RtfNote, string> {
  const labels = new Map<RtfNote, string>()
  const counted = { footnote: 0, endnote: 0 }
  for (const note of notes) {
    const own = note.hasOwnMark ? ownMark(note) : null
    labels.set(note, own ?? noteLabel(count[note.kind], counted[note.kind]))
    if (own === null) counted[note.kind] += 1
  }
  return labels
}

/** What stands before the first blank, if it is short and no word. */
function ownMark({ paragraphs }: RtfNote): string | null {
  const [first] = paragraphs[0]?.pieces ?? []
  const words = first?.kind === 'words' ? first.words.trim() : ''
  const mark = /^\S+/.exec(words)?.[0] ?? ''
  return mark !== '' && mark.length <= OWN_MARK_CHARS_MAX && !/\p{L}{2}/u.test(mark) ? mark : null
}

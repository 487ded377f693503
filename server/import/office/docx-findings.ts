import { type DocumentNote } from '#shared/text/document.ts'
import { type FoundChange, type FoundPlace } from '../found-parts.ts'
import { type NoteCount } from '../note-label.ts'
import { LanguageCount } from './xml-languages.ts'

/** A foot- or endnote where it is called. `mark`: one that the writer chose; null for one that is counted. */
export type NoteCall = {
  kind: DocumentNote['kind']
  id: string
  mark: string | null
  offset: number | null
}

/** What is found in the body and the notes of a Word file besides their words. */
export type DocxFindings = {
  changes: FoundChange[]
  /** By the id of the comment. */
  places: Map<string, FoundPlace>
  calls: NoteCall[]
  count: Record<DocumentNote['kind'], NoteCount>
  languages: LanguageCount
  pictures: number
  unknownLetters: number
  hasHiddenWords: boolean
  hasEmbedded: boolean
}

export function newDocxFindings(): DocxFindings {
  return {
    changes: [],
    places: new Map(),
    calls: [],
    count: {
      footnote: { format: 'decimal', start: 1 },
      endnote: { format: 'lowerRoman', start: 1 },
    },
    languages: new LanguageCount(),
    pictures: 0,
    unknownLetters: 0,
    hasHiddenWords: false,
    hasEmbedded: false,
  }
}

/** Where a comment stands, made at its first mark. */
export function placeOf(findings: DocxFindings, commentId: string): FoundPlace {
  const known = findings.places.get(commentId)
  if (known !== undefined) return known
  const place: FoundPlace = { start: null, end: null, point: null }
  findings.places.set(commentId, place)
  return place
}

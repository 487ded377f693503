import { type DocumentWarning } from '#shared/text/document.ts'

/** What was met in an office document and is not in its text. */
export type LeftOut = {
  hasChanges: boolean
  hasHiddenWords: boolean
  hasMacros: boolean
  hasEmbedded: boolean
  pictures: number
  unknownLetters: number
}

/** What a person should know of how an office document was read, besides lists that were cut. */
export function warnOfLeftOut(left: LeftOut): DocumentWarning[] {
  const all: (DocumentWarning & { holds: boolean })[] = [
    {
      holds: left.hasChanges,
      code: 'changes-accepted',
      detail: 'The document has tracked changes. The text is as if all of them were accepted.',
    },
    {
      holds: left.hasHiddenWords,
      code: 'hidden-text-left-out',
      detail: 'Words that the document hides were left out.',
    },
    {
      holds: left.pictures > 0,
      code: 'pictures-left-out',
      detail: `Pictures and charts were left out: ${left.pictures}.`,
    },
    {
      holds: left.unknownLetters > 0,
      code: 'letters-unknown',
      detail: `Letters of a symbol font that could not be told stand as \uFFFD: ${left.unknownLetters}.`,
    },
    {
      holds: left.hasMacros,
      code: 'macros-left-out',
      detail: 'The document has macros. They were ignored.',
    },
    {
      holds: left.hasEmbedded,
      code: 'embedded-left-out',
      detail: 'Other documents or objects inside the document were left out.',
    },
  ]
  return all.filter(({ holds }) => holds).map(({ code, detail }) => ({ code, detail }))
}

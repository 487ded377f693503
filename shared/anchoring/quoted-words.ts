const OPENING = '“„«‟‘‚‹'
const CLOSING = '”»’›'
const EITHER = '"'
const PASSAGE_CHARS_MAX = 5_000

/**
 * The passages that a text puts in quotation marks, outermost ones only, in order, without the marks and without one comma or full stop before
 * the closing mark. Mixed pairs (`"…”`) count as a pair; apostrophes and marks without a partner in the same paragraph do not.
 */
export function quotedWords(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => quotedInParagraph(paragraph))
}

function quotedInParagraph(paragraph: string): string[] {
  const passages: string[] = []
  let open: { at: number; single: boolean; german: boolean } | null = null
  for (let at = 0; at < paragraph.length; at += 1) {
    const mark = paragraph.charAt(at)
    if (open === null) {
      if (opens(paragraph, at)) open = { at, single: isSingle(mark), german: /[„‚]/.test(mark) }
    } else if (isSingle(mark) === open.single && closes(paragraph, at, open.german)) {
      const passage = paragraph
        .slice(open.at + 1, at)
        .trim()
        .replace(/[,.]$/, '')
      if (passage !== '' && passage.length <= PASSAGE_CHARS_MAX) passages.push(passage)
      open = null
    }
  }
  return passages
}

const isSingle = (mark: string) => "‘’‚‹›'".includes(mark)

function opens(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at)
  if (OPENING.includes(mark)) return mark !== '‘' || !isLetter(paragraph, at - 1)
  if (mark !== EITHER && mark !== "'" && mark !== '”') return false
  return !isLetter(paragraph, at - 1) && /[\p{L}\p{N}([“‘…-]/u.test(paragraph.charAt(at + 1))
}

function closes(paragraph: string, at: number, german: boolean): boolean {
  const mark = paragraph.charAt(at)
  if (isSingle(mark)) return closesSingle(paragraph, at, german)
  if (CLOSING.includes(mark) || (german && mark === '“')) return true
  return (
    mark === EITHER ||
    (mark === '“' && !/\s/.test(paragraph.charAt(at - 1)) && !isLetter(paragraph, at + 1))
  )
}

/** A single mark between letters is an apostrophe; one behind a plural s is one too, if another mark closes later. */
function closesSingle(paragraph: string, at: number, german: boolean): boolean {
  const mark = paragraph.charAt(at)
  if (!"’›'".includes(mark) && !(german && mark === '‘')) return false
  if (isLetter(paragraph, at + 1)) return false
  const isPlural = /[sS]/.test(paragraph.charAt(at - 1)) && paragraph.charAt(at + 1) === ' '
  return !isPlural || !/[’'](?![\p{L}\p{N}])/u.test(paragraph.slice(at + 1, at + 300))
}

function isLetter(paragraph: string, at: number): boolean {
  return at >= 0 && /[\p{L}\p{N}]/u.test(paragraph.charAt(at))
}

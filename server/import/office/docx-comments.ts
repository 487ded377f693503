import { PARTS_MAX } from '#shared/text/document.ts'
import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { newDocxFindings, type DocxFindings } from './docx-findings.ts'
import { walkStories } from './docx-stories.ts'
import { DocxStory } from './docx-story.ts'
import { type DocxStyles } from './docx-styles.ts'
import { type FoundComment } from '../found-parts.ts'
import { type Paragraph, wordsOf } from './xml-paragraph.ts'
import { parseXml } from './xml.ts'

/**
 * The comments of a Word file in its own order, each with the place that the text gave it. `threads` is the part in which Word 2013 and later say which
 * comment answers which; comments know each other there by the id of their last paragraph.
 */
export function readDocxComments(
  bytes: Uint8Array | null,
  threads: Uint8Array | null,
  findings: DocxFindings,
  styles: DocxStyles,
): FoundComment[] {
  const read: { comment: FoundComment; paragraphs: Paragraph[]; story: DocxStory }[] = []
  if (bytes === null) return []
  walkStories(bytes, 'w:comment', ({ attribute }) => {
    if (read.length > PARTS_MAX) return null
    const paragraphs: Paragraph[] = []
    // What is changed or pictured inside a comment is no finding about the text.
    const story = new DocxStory(newDocxFindings(), styles, (paragraph) => {
      paragraphs.push(paragraph)
    })
    const comment: FoundComment = {
      author: attribute('w:author'),
      at: attribute('w:date'),
      text: '',
      place: findings.places.get(attribute('w:id') ?? '') ?? null,
      answers: null,
    }
    read.push({ comment, paragraphs, story })
    return story
  })
  const parents = readThreads(threads)
  const indexes = new Map(read.map(({ story }, index) => [story.lastParagraphId, index]))
  return read.map(({ comment, paragraphs, story }) => {
    const parent = parents.get(story.lastParagraphId ?? '') ?? null
    const answers = parent === null ? null : (indexes.get(parent) ?? null)
    return { ...comment, text: wordsOf(paragraphs), answers }
  })
}

/** Ids of the paragraph that a comment ends with, and of the one that it answers. */
function readThreads(bytes: Uint8Array | null): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  if (bytes === null) return parents
  parseXml(bytes, DOCX_NAMESPACES, {
    open({ name, attribute }) {
      const id = attribute('w15:paraId')
      const parent = attribute('w15:paraIdParent')
      if (name === 'w15:commentEx' && id !== null && parent !== null) parents.set(id, parent)
    },
  })
  return parents
}

import { DOCX_ELEMENTS } from './docx-elements.ts'
import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { type DocxStory } from './docx-story.ts'
import { DocxWalk } from './docx-walk.ts'
import { parseXml, type XmlElement } from './xml.ts'

/**
 * Reads the stories of one part of a Word file: each element called `container` is one. `storyOf` gives the story to fill, null to pass over it.
 *
 * @throws UnreadableError as `parseXml`
 */
export function walkStories(
  bytes: Uint8Array,
  container: string,
  storyOf: (element: XmlElement) => DocxStory | null,
): void {
  const path: string[] = []
  let walk: DocxWalk | null = null
  parseXml(bytes, DOCX_NAMESPACES, {
    open(element) {
      path.push(element.name)
      if (walk !== null) walk.open(element)
      else if (element.name === container) {
        const story = storyOf(element)
        if (story !== null) walk = new DocxWalk(story, DOCX_ELEMENTS, path)
      }
    },
    close(name) {
      if (walk !== null && name === container) {
        walk.story.finish()
        walk = null
      } else walk?.close(name)
      path.pop()
    },
    text(words) {
      walk?.text(words)
    },
  })
}

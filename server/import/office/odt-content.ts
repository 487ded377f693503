import { ODT_ELEMENTS } from './odt-elements.ts'
import { ODT_NAMESPACES } from './odt-namespaces.ts'
import { OdtStory, type OdtFindings } from './odt-story.ts'
import { type OdtStyles } from './odt-styles.ts'
import { OdtWalk } from './odt-walk.ts'
import { type Paragraph } from './xml-paragraph.ts'
import { parseXml } from './xml.ts'

/**
 * Reads the styles and the body of `content.xml`; paragraphs go to `sink` as they end. Null when it holds no text, as that of a spreadsheet.
 *
 * @throws UnreadableError as `parseXml`
 */
export function readOdtContent(
  bytes: Uint8Array,
  styles: OdtStyles,
  sink: (paragraph: Paragraph) => void,
): OdtFindings | null {
  const path: string[] = []
  const story = new OdtStory(styles, sink)
  let walk: OdtWalk | null = null
  let hasText = false
  parseXml(bytes, ODT_NAMESPACES, {
    open(element) {
      path.push(element.name)
      if (walk !== null) walk.open(element)
      else if (element.name === 'office:text' && path.at(-2) === 'office:body') {
        walk = new OdtWalk(story, ODT_ELEMENTS, path)
        hasText = true
      } else styles.openElement(element)
    },
    close(name) {
      if (walk === null) styles.closeElement(name)
      else if (name === 'office:text') {
        story.finish()
        walk = null
      } else walk.close()
      path.pop()
    },
    text(words) {
      walk?.text(words)
    },
  })
  return hasText ? story.findings : null
}

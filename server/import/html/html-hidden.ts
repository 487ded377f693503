import { type HtmlElement, type HtmlText } from './html-element.ts'

/** What a browser shows no words of, or words that are not the page's: drawings, players, other pages in a frame, fields of forms. */
const WORDLESS = new Set(
  (
    'svg template object applet audio video canvas map select datalist textarea input iframe annotation ' +
    'annotation-xml meter progress'
  ).split(' '),
)
const PICTURES = new Set(['img', 'svg', 'canvas', 'video', 'object', 'embed'])

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0?(?:\.0+)?|font-size\s*:\s*0[a-z%]*)\s*(?:!\s*important\s*)?(?:;|$)/i

/** Whether an element is never read, whatever its words. */
export function isWordless(element: HtmlElement): boolean {
  return WORDLESS.has(element.name)
}

/** Whether an element is a picture or takes the place of one. */
export function isPicture(element: HtmlElement): boolean {
  return PICTURES.has(element.name)
}

/**
 * Whether an element hides its words from who looks at the page, by an attribute or its own style. `aria-hidden` does not: such words are seen.
 * Rules of style sheets are not known.
 */
export function isHidden({ name, attributes }: HtmlElement): boolean {
  if (attributes.has('hidden')) return true
  if (name === 'dialog' && !attributes.has('open')) return true
  return HIDING_STYLE.test(attributes.get('style') ?? '')
}

/** All texts below an element that are seen, in order. */
export function listVisibleTexts(element: HtmlElement): HtmlText[] {
  const texts: HtmlText[] = []
  collect(element, texts)
  return texts
}

function collect(element: HtmlElement, texts: HtmlText[]): void {
  for (const child of element.children) {
    if (child.kind === 'text') texts.push(child)
    else if (!isWordless(child) && !isHidden(child)) collect(child, texts)
  }
}

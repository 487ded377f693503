/** Words of a page as they stand between two tags, references decoded. `number` counts them through the page. */
export type HtmlText = { kind: 'text'; text: string; number: number }

/** An element with the few attributes that reading needs; never shown, so nothing of it is ever written out again. */
export type HtmlElement = {
  kind: 'element'
  name: string
  attributes: ReadonlyMap<string, string>
  parent: HtmlElement | null
  children: HtmlNode[]
}

export type HtmlNode = HtmlText | HtmlElement

/** A page taken apart: what it says of itself, and the tree of its body. */
export type HtmlPage = {
  body: HtmlElement
  /** Texts in the body; their numbers are below it. */
  textCount: number
  elementCount: number
  language: string | null
  title: string | null
  /** Names in lower case, as `og:title`; in the order of the page. */
  metas: { name: string; content: string }[]
  links: { rel: string; href: string }[]
  base: string | null
  jsonLd: string[]
}

/** The elements below one that fit, in order; not those inside one that fits. */
export function listElements(
  element: HtmlElement,
  fits: (element: HtmlElement) => boolean,
): HtmlElement[] {
  const found: HtmlElement[] = []
  for (const child of element.children) {
    if (child.kind === 'text') continue
    if (fits(child)) found.push(child)
    else found.push(...listElements(child, fits))
  }
  return found
}

/** The words below an element as one line. */
export function lineOf(element: HtmlElement): string {
  const pieces: string[] = []
  visit(element, ({ text }) => pieces.push(text))
  return pieces.join('').replaceAll(/\s+/g, ' ').trim()
}

/** Whether an element stands inside one that fits, or fits itself. */
export function isWithin(element: HtmlElement, fits: (element: HtmlElement) => boolean): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (fits(at)) return true
  return false
}

function visit(element: HtmlElement, see: (text: HtmlText) => void): void {
  for (const child of element.children) {
    if (child.kind === 'text') see(child)
    else visit(child, see)
  }
}

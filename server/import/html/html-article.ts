import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { type HtmlElement, type HtmlPage } from './html-element.ts'
import { isHidden, isWordless } from './html-hidden.ts'

/** Which texts of a page are read, by their number; `first` and `last` are the outermost. */
export type HtmlSelection = { keeps: (number: number) => boolean; first: number; last: number }

/**
 * A brief of some 40 words is an article. Readability's own 500 would look for more on such a page and take its menus in; below this it is a guess
 * either way, and the guess with more words is the better one to check against.
 */
const ARTICLE_CHARS_MIN = 250
/**
 * Readability looks at parts of a page again and again. Ten times the texts and elements of a long article; a page of more is read whole, or it would
 * take longer than a reader has.
 */
const TEXTS_MAX = 10_000
const ELEMENTS_MAX = 30_000

/** One text longer than this is no paragraph; how much longer does not matter. */
const JUDGED_CHARS_MAX = 5_000

/** Attributes by which Readability judges an element. No address is among them: it needs to know only that there is a link. */
const JUDGED = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-modal'] as const

/**
 * The numbers of the texts that look like the page's article; null where nothing does. Readability only judges: it is given a copy in which each text
 * bears its number, and what it changes or leaves of the layout does not matter.
 */
export function findArticle(page: HtmlPage): Set<number> | null {
  if (page.textCount > TEXTS_MAX || page.elementCount > ELEMENTS_MAX) return null
  const pieces: string[] = []
  writeChildren(page.body, pieces)
  // Readability takes a heading that repeats the title, and a line with the author's name, for furniture: it is told of another title and an author.
  const head = `<title>${'x'.repeat(20)}</title><meta name="author" content="x">`
  const copy = new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${pieces.join('')}</body></html>`,
    'text/html',
  )
  const found = new Readability(copy, {
    charThreshold: ARTICLE_CHARS_MIN,
    disableJSONLD: true,
  }).parse()
  const numbers = [...(found?.content ?? '').matchAll(/<span data-n="(\d+)"/g)]
  return numbers.length === 0 ? null : new Set(numbers.map(([, number]) => Number(number)))
}

function writeChildren(element: HtmlElement, pieces: string[]): void {
  for (const child of element.children) {
    if (child.kind === 'element') write(child, pieces)
    else if (/\S/.test(child.text))
      pieces.push(`<span data-n="${child.number}">`, plainWords(child.text), '</span>')
    else pieces.push(' ')
  }
}

function write(element: HtmlElement, pieces: string[]): void {
  const { attributes } = element
  // Elements of a site's own making mostly hold blocks.
  const name = /^[a-z][a-z0-9]*$/.test(element.name) ? element.name : 'div'
  if (isHidden(element) || isNavigation(element)) return
  if (name === 'img' || name === 'br' || name === 'hr') {
    pieces.push(name === 'img' ? '<img src="x">' : `<${name}>`)
    return
  }
  if (isWordless(element)) return
  pieces.push(`<${name}${judgedAttributes(attributes)}>`)
  writeChildren(element, pieces)
  pieces.push(`</${name}>`)
}

function judgedAttributes(attributes: ReadonlyMap<string, string>): string {
  const href = attributes.get('href')
  const link = href === undefined ? '' : ` href="${href.startsWith('#') ? '#x' : 'x'}"`
  const judged = JUDGED.map((name) => {
    const value = attributes.get(name)
    return value === undefined ? '' : ` ${name}="${plainWords(value.slice(0, 500))}"`
  })
  return judged.join('') + link
}

/** Readability knows menus by the names of their classes only. */
function isNavigation({ name, attributes }: HtmlElement): boolean {
  return name === 'nav' || attributes.get('role') === 'navigation'
}

/** Words that count as much as the given ones and hold no markup: only their length and punctuation are judged. */
function plainWords(words: string): string {
  return words.slice(0, JUDGED_CHARS_MAX).replaceAll(/[<>&"\u00A0]/g, ' ')
}

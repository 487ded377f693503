import { type HtmlElement, type HtmlPage, isWithin, lineOf, listElements } from './html-element.ts'
import { isHidden, listVisibleTexts } from './html-hidden.ts'
import { isLayoutTable } from './html-table.ts'

/** Parts of a page around its article, or in it and not of it. */
const FURNITURE = new Set(['nav', 'aside', 'footer', 'form', 'menu'])
const FURNITURE_ROLE = /^(?:navigation|complementary|menu|menubar|dialog|alert|search|contentinfo)$/
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|comments?|disqus|footer|newsletter|promo|recommend\w*|related|share|sharing|sidebar|social|sponsor\w*|subscribe|widget|paywall|breadcrumbs?|cookie\w*)(?:$|[\s_-])/i
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|subtitle|subhead\w*|sub-headline|dek|deck|strapline|lede?|lead|intro|summary|description|sapo)(?:$|[\s_-])/i
const KEPT = new Set(['figcaption', 'caption', 'blockquote', 'table', 'ul', 'ol', 'dl'])
const BYLINE = /(?:^|[\s_-])(?:byline|dateline|authors?|datepublished)(?:$|[\s_-])/i
const BYLINE_CHARS_MAX = 200
const STANDFIRST_CHARS_MIN = 30
const STANDFIRST_CHARS_MAX = 1_000
/** Above this a list is a list of other pages. */
const LINKED_SHARE_MAX = 0.33

/**
 * Takes back what extraction drops from inside an article though it states facts: its headline, captions and credits, tables, lists, block quotes,
 * byline and standfirst. A fact too much costs a glance, one too few a wrong verdict.
 *
 * @returns the numbers of the texts to read
 */
export function restoreFacts(
  page: HtmlPage,
  article: ReadonlySet<number>,
  headline: string | null,
): Set<number> {
  const numbers = new Set(article)
  const { first, last } = bounds(article)
  const title = headlineBefore(page, headline, first)
  for (const number of title) numbers.add(number)
  const from = title[0] ?? first
  const isFactual = (element: HtmlElement) => {
    const isKind = KEPT.has(element.name)
    if (!isKind && !mayStandBefore(element)) return false
    const range = bounds(numbersIn(element))
    const isInside = range.first >= from && range.last >= 0 && range.last <= last
    if (!isInside || isWithin(element, isFurniture)) return false
    return isKind ? isFact(element) : range.last < first && stands(element)
  }
  for (const element of listElements(page.body, isFactual))
    for (const number of numbersIn(element)) numbers.add(number)
  return numbers
}

/** The outermost of some numbers. */
export function bounds(numbers: Iterable<number>): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const number of numbers) {
    first = Math.min(first, number)
    last = Math.max(last, number)
  }
  return { first, last }
}

/** Texts of the heading that shows the headline, where it stands before the article's first words. */
function headlineBefore(page: HtmlPage, headline: string | null, first: number): number[] {
  if (headline === null) return []
  const [heading] = listElements(
    page.body,
    (element) => /^h[12]$/.test(element.name) && !isHidden(element) && lineOf(element) === headline,
  )
  const numbers = heading === undefined ? [] : numbersIn(heading)
  return (numbers[0] ?? first) < first ? numbers : []
}

/** Numbers of the words below an element that are seen. */
function numbersIn(element: HtmlElement): number[] {
  return listVisibleTexts(element)
    .filter(({ text }) => /\S/.test(text))
    .map(({ number }) => number)
}

function isFact(element: HtmlElement): boolean {
  if (element.name === 'figcaption' || element.name === 'caption') return true
  if (element.name === 'table' && isLayoutTable(element)) return false
  return linkedShare(element) <= LINKED_SHARE_MAX
}

/** Whether an element may be what stands between a headline and the first words. */
function mayStandBefore(element: HtmlElement): boolean {
  const { name } = element
  if (name === 'p' || name === 'h2' || name === 'h3') return true
  return STANDFIRST.test(namesOf(element)) || BYLINE.test(namesOf(element))
}

function stands(element: HtmlElement): boolean {
  return isByline(element) || isStandfirst(element)
}

function isByline(element: HtmlElement): boolean {
  return BYLINE.test(namesOf(element)) && lineOf(element).length <= BYLINE_CHARS_MAX
}

/** How a page's makers call an element. */
function namesOf({ attributes }: HtmlElement): string {
  return ['class', 'itemprop', 'rel'].map((key) => attributes.get(key) ?? '').join(' ')
}

function isStandfirst(element: HtmlElement): boolean {
  const { length } = lineOf(element)
  return (
    length >= STANDFIRST_CHARS_MIN &&
    length <= STANDFIRST_CHARS_MAX &&
    linkedShare(element) <= LINKED_SHARE_MAX
  )
}

function isFurniture({ name, attributes }: HtmlElement): boolean {
  return (
    FURNITURE.has(name) ||
    FURNITURE_ROLE.test(attributes.get('role') ?? '') ||
    FURNITURE_CLASS.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  )
}

/** How much of an element's words are links. */
function linkedShare(element: HtmlElement): number {
  const links = listElements(
    element,
    ({ name, attributes }) => name === 'a' && attributes.has('href'),
  )
  const linked = links.reduce((sum, link) => sum + lineOf(link).length, 0)
  return linked / Math.max(lineOf(element).length, 1)
}

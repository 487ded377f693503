import { LanguageTag } from '#shared/text/block.ts'
import { type DocumentMetadata } from '#shared/text/document.ts'
import { readHtmlDate } from './html-date.ts'
import { type HtmlElement, type HtmlPage, lineOf, listElements } from './html-element.ts'
import { isHidden } from './html-hidden.ts'
import { type JsonLdArticle, NO_ARTICLE, readJsonLdArticle } from './html-json-ld.ts'
import { saidLine } from '../said.ts'

/** What a page says of itself. `headline`: the one it declares or shows, null where only a window title is there. */
export type HtmlMetadata = { metadata: DocumentMetadata; headline: string | null }

const AUTHOR_CHARS_MAX = 200
const SEPARATOR = /\s+[|–—·»:-]\s+/

type Meta = (...names: string[]) => string | null

/** Addresses are resolved against `url`, where the page came from. */
export function readHtmlMetadata(page: HtmlPage, url: string | undefined): HtmlMetadata {
  const jsonLd = readJsonLdArticle(page.jsonLd) ?? NO_ARTICLE
  const meta: Meta = (...names) => line(firstMeta(page, names))
  const publisher =
    meta('og:site_name') ?? line(jsonLd.publisher) ?? meta('application-name', 'dc.publisher')
  const shown = shownHeadline(page)
  const declared = withoutSite(
    meta('og:title') ?? line(jsonLd.headline) ?? meta('dc.title'),
    publisher,
  )
  return {
    headline: shown ?? declared,
    metadata: {
      title: declared ?? shown ?? withoutSite(line(page.title), publisher),
      author: author(page, jsonLd),
      publisher,
      ...dates(page, jsonLd, meta),
      language: language([
        page.language,
        meta('og:locale'),
        jsonLd.language,
        meta('content-language', 'dc.language'),
      ]),
      canonicalUrl: canonicalUrl(page, url),
      mail: null,
    },
  }
}

function dates(page: HtmlPage, jsonLd: JsonLdArticle, meta: Meta) {
  return {
    publishedAt: date(
      meta('article:published_time', 'og:published_time', 'datepublished'),
      jsonLd.publishedAt,
      meta('date', 'dc.date', 'dcterms.created', 'parsely-pub-date', 'pubdate'),
      shownDate(page),
    ),
    modifiedAt: date(
      meta('article:modified_time', 'og:updated_time', 'datemodified'),
      jsonLd.modifiedAt,
      meta('last-modified', 'dcterms.modified'),
    ),
  }
}

function firstMeta(page: HtmlPage, names: readonly string[]): string | null {
  for (const wanted of names) {
    const found = page.metas.find(({ name, content }) => name === wanted && /\S/.test(content))
    if (found !== undefined) return found.content
  }
  return null
}

/** The page's one first-level heading; null where it has none or several. */
function shownHeadline(page: HtmlPage): string | null {
  const headings = listElements(page.body, ({ name }) => name === 'h1').filter(
    (heading) => !isHidden(heading) && line(lineOf(heading)) !== null,
  )
  const [only] = headings
  return only === undefined || headings.length > 1 ? null : line(lineOf(only))
}

/** A title without the name of its site. Where that is not known, a short tail after a bar or dash is taken for it. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null) return null
  const parts = title.split(SEPARATOR)
  const tail = parts[parts.length - 1] ?? ''
  if (parts.length < 2) return title
  const start = title.slice(0, title.length - tail.length).replace(/\s+[|–—·»:-]\s+$/, '')
  const isSite = publisher !== null && tail.toLowerCase() === publisher.toLowerCase()
  const looksLikeSite =
    /\s[|»·]\s+$/.test(title.slice(0, title.length - tail.length)) &&
    countWords(tail) <= 4 &&
    countWords(start) >= 3
  return isSite || looksLikeSite ? start : title
}

function author(page: HtmlPage, jsonLd: JsonLdArticle): string | null {
  const names = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl']
  const declared = page.metas
    .filter(({ name }) => names.includes(name))
    .map(({ content }) => line(content))
    .filter((name) => name !== null && !/^(?:https?:)?\/\//i.test(name))
  const structured = jsonLd.authors.map(line).filter((name) => name !== null)
  const found = [...new Set(declared.length > 0 ? declared : structured)].join(', ')
  return line(found === '' ? shownAuthor(page) : withoutBy(found))
}

function shownAuthor(page: HtmlPage): string | null {
  const [element] = listElements(page.body, (one) => isByline(one) && !isHidden(one))
  const found = element === undefined ? null : line(lineOf(element))
  return found === null || found.length > AUTHOR_CHARS_MAX ? null : withoutBy(found)
}

function isByline({ attributes }: HtmlElement): boolean {
  return (
    attributes.get('rel') === 'author' ||
    attributes.get('itemprop') === 'author' ||
    /(?:^|\s)(?:byline|p-author|author-name)(?:\s|$)/i.test(attributes.get('class') ?? '')
  )
}

function withoutBy(name: string): string {
  return name.replace(/^by:?\s+/i, '')
}

/** A page's own time element: the one marked as its date, else the only one. */
function shownDate(page: HtmlPage): string | null {
  const times = listElements(
    page.body,
    ({ name, attributes }) => name === 'time' && attributes.has('datetime'),
  )
  const marked = times.find(
    ({ attributes }) => attributes.has('pubdate') || attributes.get('itemprop') === 'datePublished',
  )
  const found = marked ?? (times.length === 1 ? times[0] : undefined)
  return found?.attributes.get('datetime') ?? null
}

function date(...found: (string | null | undefined)[]): string | null {
  for (const words of found) {
    const read = readHtmlDate(words ?? '')
    if (read !== null) return read
  }
  return null
}

function language(found: (string | null | undefined)[]): string | null {
  for (const words of found) {
    const tag = LanguageTag.safeParse((words ?? '').trim().replaceAll('_', '-'))
    if (tag.success) return tag.data
  }
  return null
}

function canonicalUrl(page: HtmlPage, url: string | undefined): string | null {
  const link = page.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))
  const base = page.base === null ? url : (webAddress(page.base, url) ?? url)
  const found = link === undefined ? null : webAddress(link.href, base)
  return found ?? webAddress(firstMeta(page, ['og:url']) ?? '', base)
}

/** An absolute address of a web page without its fragment; null for another kind of address, or one with a name and password. */
function webAddress(href: string, base: string | undefined): string | null {
  const line = saidLine(href, 2_000)
  if (line === null || !URL.canParse(line, base)) return null
  const address = new URL(line, base)
  if (!/^https?:$/.test(address.protocol) || address.username + address.password !== '') return null
  address.hash = ''
  return address.href.length > 2_000 ? null : address.href
}

function line(words: string | null | undefined): string | null {
  return saidLine(words)
}

function countWords(words: string): number {
  return words.split(/\s+/).length
}

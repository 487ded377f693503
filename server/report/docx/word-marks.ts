import { escapeXml } from './escape-xml.ts'
import { ownWords, userWords } from './word-run.ts'

/** Word follows no longer address. */
const URL_CHARS_MAX = 2_000

/** What is counted over the whole of one Word file: the ids of bookmarks and changes, and the addresses that it links to. */
export class WordMarks {
  private count = 0
  private readonly addresses = new Map<string, string>()

  nextId(): string {
    this.count += 1
    return String(this.count)
  }

  /** A place that can be linked to. */
  bookmark(name: string): string {
    const id = this.nextId()
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
  }

  /** An address as a link where it is one of the web, else as text. */
  webLink(url: string): string {
    const target = webAddress(url)
    if (target === null) return userWords(url)
    const id = this.addresses.get(target) ?? `link${String(this.addresses.size + 1)}`
    this.addresses.set(target, id)
    return `<w:hyperlink r:id="${id}" w:history="1">${userWords(url, 'Hyperlink')}</w:hyperlink>`
  }

  /** The relationships of the links. */
  relationships(): string {
    return [...this.addresses]
      .map(
        ([target, id]) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
      )
      .join('')
  }
}

/** A link to a bookmark of the same file. */
export function linkTo(bookmark: string, text: string): string {
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${ownWords(text, 'Hyperlink')}</w:hyperlink>`
}

export function claimMark(number: number): string {
  return `claim_${String(number)}`
}

/** Where a claim's words stand in the text checked. */
export function textMark(number: number): string {
  return `text_${String(number)}`
}

export function sourceMark(number: number): string {
  return `source_${String(number)}`
}

/** The address with nothing in it that Word calls damage; null for what is not of the web, and for one with a name and password before its host. */
function webAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const { protocol, host, username, password, pathname, search, hash } = new URL(url)
  if (host === '' || username !== '' || password !== '') return null
  const path = `${pathname}${search}${hash}`
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/g, (found) => encodeURIComponent(found))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
  const target = `${protocol}//${host}${path}`
  return target.length <= URL_CHARS_MAX ? target : null
}

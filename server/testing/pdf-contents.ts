import { inflateSync } from 'node:zlib'
import { expect } from 'vitest'
import { openPdf } from '../import/pdf/pdf-open.ts'

/** Everything a reader of the file finds: the words without white space (lines are broken anywhere), links, titles, tags. */
export async function pdfContents(bytes: Uint8Array) {
  const { document, close } = await openPdf(bytes)
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      links: linksOf(await page.getAnnotations()),
      tags: JSON.stringify(await page.getStructTree()),
    })
  }
  const { info } = await document.getMetadata()
  const outline = (await document.getOutline()).map(({ title, items }) => ({
    title,
    under: items.map((item) => item.title),
  }))
  const destinations = await Promise.all(
    pages.flatMap(({ links }) => links.map(async ({ to }) => to && document.getPageIndex(to))),
  )
  await close()
  return {
    bytes,
    pages,
    text: squeezed(pages.map((page) => page.text).join('')),
    links: pages
      .flatMap((page) => page.links)
      .map((link, at) => ({ ...link, page: destinations[at] })),
    tags: pages.map((page) => page.tags).join('\n'),
    info: Object.fromEntries(Object.entries(info)),
    outline,
  }
}

type PageObject = { num: number; gen: number }

type Annotation = { url?: string; dest?: unknown; contentsObj?: { str: string } }

function linksOf(annotations: readonly Annotation[]) {
  return annotations.map(({ url, dest, contentsObj }) => {
    const [to]: unknown[] = Array.isArray(dest) ? dest : [null]
    return { url, name: contentsObj?.str, to: isPageObject(to) ? to : null }
  })
}

function isPageObject(value: unknown): value is PageObject {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}

export function squeezed(text: string): string {
  return text.replace(/[\s\u200B\u2066-\u2069]/g, '')
}

/** The file as bytes and all of its compressed parts, as Latin letters. */
export function everythingIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const parts = [...file.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([^]*?)\nendstream/g)]
  const inflated = parts.map(([, part = '']) =>
    inflateSync(Buffer.from(part, 'latin1')).toString('latin1'),
  )
  expect(inflated.length).toBeGreaterThan(3)
  return [file, ...inflated].join('\n')
}

import { type DocumentPage } from '#shared/text/document.ts'
import { type Aside } from './block-asides.ts'

export type PageWords = { page: (label: string) => string }

/** A page that begins inside a paragraph. */
export function pageCut(page: DocumentPage, words: PageWords): Aside {
  const node = (
    <span className="page-cut" data-aside="" lang="en" dir="ltr">
      <span aria-hidden="true">{page.label}</span>
      <span className="visually-hidden">{words.page(page.label)}</span>
    </span>
  )
  return { at: page.start, key: `page ${page.number}`, node }
}

import { withoutControls } from './escape-html.ts'

/** Marks that turn, embed or isolate directions; in Markdown nothing closes them at the end of a piece of text. */
const BIDI_MARKS = /[\u202A-\u202E\u2066-\u2069]/g
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * Text as one line of Markdown (CommonMark and GFM) in which nothing is markup, a link, an entity or HTML: white space is folded, direction marks are dropped,
 * and right-to-left text stands in an isolate of its own.
 */
export function escapeMarkdown(text: string): string {
  const line = withoutControls(text).replace(BIDI_MARKS, '').replace(/\s+/gu, ' ').trim()
  const escaped = line
    .replace(/[\\`*_[\]<>&|~$^@{}!]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
  return RIGHT_TO_LEFT.test(escaped) ? `\u2068${escaped}\u2069` : escaped
}

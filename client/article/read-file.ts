import { TEXT_BYTES_MAX } from '#shared/article/article.ts'

export type FileFault = 'too-large' | 'empty'

/** Most bytes of a file: what the server takes. */
export const FILE_BYTES_MAX = 25 * 1024 * 1024

/** What the dialog for choosing a file offers first. What another file is, the server tells, with advice. */
export const READABLE_FILES = '.txt,.text,.md,.markdown,.html,.htm,.docx,.pdf,.odt,.rtf,.eml'

/** Why a file cannot be sent; `null` when it can be tried. */
export function fileFaultOf(file: { size: number }): FileFault | null {
  if (file.size === 0) return 'empty'
  return file.size > FILE_BYTES_MAX ? 'too-large' : null
}

/** Whether a text is short enough to be stored. */
export function fitsAsText(text: string): boolean {
  return bytesOfText(text) <= TEXT_BYTES_MAX
}

/** A title from the first line with words: marks of Markdown headings dropped, at most `charsMax`. */
export function titleOfText(text: string, charsMax = 120): string {
  const line = text.split('\n').find((one) => /\p{L}|\p{N}/u.test(one)) ?? ''
  const bare = line
    .replace(/^[#>*\s_-]+/, '')
    .replace(/[*_#\s]+$/, '')
    .trim()
  if (bare.length <= charsMax) return bare
  const cut = bare.slice(0, charsMax)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), charsMax / 2)).trimEnd()} …`
}

/** Bytes of a text as it travels. */
export function bytesOfText(text: string): number {
  return new TextEncoder().encode(text).length
}

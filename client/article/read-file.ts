import { TEXT_BYTES_MAX } from '#shared/article/article.ts'

export type FileFault = 'wrong-type' | 'too-large' | 'empty'

/** Why a file cannot be loaded; `null` when it can be tried. */
export function fileFaultOf(file: { name: string; size: number }): FileFault | null {
  if (!/\.(txt|md|markdown|text)$/i.test(file.name)) return 'wrong-type'
  if (file.size === 0) return 'empty'
  return file.size > TEXT_BYTES_MAX ? 'too-large' : null
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

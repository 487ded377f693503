import { z } from 'zod'

const UNSAFE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const ALL_UNSAFE = new RegExp(UNSAFE, 'g')

/** Whether a string has no NUL and no lone surrogate, so that it survives UTF-8 and both databases unchanged. */
export function isStorableText(text: string): boolean {
  return !UNSAFE.test(text)
}

/** Words as they can be kept: without NUL, half characters as U+FFFD. */
export function storableText(text: string): string {
  if (isStorableText(text)) return text
  return text.replaceAll(ALL_UNSAFE, (bad) => (bad === '\0' ? '' : '\uFFFD'))
}

const storable = { error: 'has a NUL byte or half a character in it' } as const

/** Free text of at most `charsMax` UTF-16 code units, as a person wrote it; may be empty. The length is tested before anything else. */
export function plainText(charsMax: number) {
  return z.string().max(charsMax).refine(isStorableText, storable)
}

/** One line with at least one visible character; outer white space is dropped. */
export function plainLine(charsMax: number) {
  return plainText(charsMax)
    .trim()
    .min(1)
    .refine((line) => !/[\n\r\u2028\u2029]/.test(line), { error: 'must be one line' })
}

const INVISIBLE = /\u00AD\s*\n\s*|[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const COMPATIBLE = /[\uFB00-\uFB06\uFB50-\uFDFB\uFE70-\uFEFC\uFF01-\uFF5E\u2026]/g
const DOUBLE_QUOTES = /[“”„‟«»″]|''|‘‘|’’/g
const SINGLE_QUOTES = /[‘’‚‛‹›′ʼ`´]/g
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/g
const OTHER_DIGITS = /[٠-٩۰-۹]/g

/** Arabic-Indic and extended Arabic-Indic digits as 0–9; the length stays the same. */
export function foldDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/**
 * One way of writing for what only the typesetter changes: invisible characters dropped, ligatures and presentation forms taken apart, quote
 * marks, dashes and digits made plain. Superscripts and fractions stay as they are, and so does case. Offsets do not survive.
 */
export function foldTypography(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
  return foldDigits(plain)
}

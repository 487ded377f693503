/** Latin ligatures, and Arabic letters in the forms that they take in a word. */
const SHAPED = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]+/g
/** Two Arabic signs that stand for whole phrases; they are letters of their own. */
const KEPT = /[\uFD3E\uFD3F\uFDF0-\uFDFF]/
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const ARABIC = /[\u0600-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/

const PLAIN = /^[\x20-\x7E]*$/

/** Whether a text is of ASCII letters and signs alone, and so has nothing to mend: asked first, since most texts are. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** The letters that the shapes on the page stand for: `ﬁ` is `fi`, an Arabic letter's shape in a word is the letter. Nothing else is changed. */
export function plainLetters(text: string): string {
  return text.replaceAll(SHAPED, (shapes) =>
    KEPT.test(shapes)
      ? Array.from(shapes, (one) => (KEPT.test(one) ? one : one.normalize('NFKC'))).join('')
      : shapes.normalize('NFKC'),
  )
}

/** Whether a text has a character of a right-to-left script, digits and signs of it too. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

export function isArabic(text: string): boolean {
  return ARABIC.test(text)
}

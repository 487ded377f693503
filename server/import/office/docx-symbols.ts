/** Letters of the font Symbol from 0x22 on, as Unicode has them; a blank stands where it has no letter of its own. */
const SYMBOL =
  '∀#∃%&∋()∗+,−./0123456789:;<=>?' +
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ' +
  '                                 ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵' +
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'

/** The letters of Wingdings that stand in texts: ticks, boxes, bullets and arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe7, '⇦'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/**
 * A letter of one of Microsoft's symbol fonts as Unicode. Word stores it at its place in the font, mostly shifted by 0xF000. Null where Unicode has
 * none or it is not known here.
 */
export function symbolLetter(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (!(place > 0x20 && place <= 0xffff)) return null
  const name = font.trim().toLowerCase()
  if (name === 'symbol') return symbolAt(place)
  if (name === 'wingdings') return WINGDINGS.get(place) ?? null
  const isKnown = place === code && !/^(wingdings|webdings)/.test(name) && !isPrivate(code)
  return isKnown ? String.fromCharCode(code) : null
}

/** Words in a symbol font: letters that stand at their places in the font as Unicode, where it has them. */
export function symbolWords(font: string, words: string): string {
  return words.replaceAll(
    /[\uF020-\uF0FF]/g,
    (letter) => symbolLetter(font, letter.charCodeAt(0)) ?? letter,
  )
}

/** Half characters and places that each font fills as it likes. */
function isPrivate(code: number): boolean {
  return code >= 0xd800 && code <= 0xf8ff
}

function symbolAt(place: number): string | null {
  if (place === 0x21) return '!'
  const letter = SYMBOL.charAt(place - 0x22)
  return letter === '' || letter === ' ' ? null : letter
}

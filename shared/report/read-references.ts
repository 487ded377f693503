/** Names of U+00A0 to U+00FF, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const NAMES = new Map([
  ...LATIN.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
])
/** What old pages mean by 128 to 159 (windows-1252); U+FFFD where that has no character. */
const OLD = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ'
const REFERENCE = /&(?:#(?:[xX][\da-fA-F]{1,8}|\d{1,9})|[A-Za-z]{2,10}\d{0,2});/g

/**
 * The text with its character references (`&amp;`, `&#8217;`) replaced by what they stand for, once. The names are those that publishers use; others stay as they are, and so
 * does a reference without its semicolon. The result is text, whatever it looks like.
 */
export function readReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(REFERENCE, (reference) => {
    const name = reference.slice(1, -1)
    return name.startsWith('#') ? characterOf(name.slice(1)) : (NAMES.get(name) ?? reference)
  })
}

function characterOf(number: string): string {
  const code = /^x/i.test(number)
    ? Number.parseInt(number.slice(1), 16)
    : Number.parseInt(number, 10)
  if (code >= 0x80 && code <= 0x9f) return OLD.charAt(code - 0x80)
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}

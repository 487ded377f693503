import { decodeWindows1252 } from '../windows-1252.ts'

/**
 * What the bytes of a run stand for: a label of the Encoding standard, `cp437`, `cp850`, `symbol` (the font of Greek letters and mathematics), `signs`
 * (a font of pictures), or `unknown`.
 */
export type RtfCodePage = string

/** Code page by its number, as after `\ansicpg` and `\cpg`. */
export function rtfCodePage(number: number): RtfCodePage {
  const known = BY_NUMBER[number]
  if (known !== undefined) return known
  if (number >= 1250 && number <= 1258) return `windows-${number}`
  return 'unknown'
}

/** Code page of a font by its `\fcharset`, RTF 1.9.1, "Font Table"; null for the one of the document. */
export function rtfCodePageOfFont(charset: number, fontName: string): RtfCodePage | null {
  if (charset === 1) return null
  if (charset === SIGNS) return /^symbol/i.test(fontName.trim()) ? 'symbol' : 'signs'
  return BY_CHARSET[charset] ?? 'unknown'
}

/**
 * Bytes (one character each) as letters. A byte that stands for nothing is U+FFFD, which the caller tells the reader of the document: nothing is guessed.
 */
export function decodeRtfBytes(bytes: string, codePage: RtfCodePage): string {
  if (codePage === 'symbol' || codePage === 'signs')
    return bytes.replaceAll(/[^]/g, (byte) => signOf(byte.charCodeAt(0), codePage))
  if (/^[\0-\x7F]*$/.test(bytes) && !WIDE.has(codePage)) return bytes
  const high = DOS[codePage]
  if (high !== undefined)
    return bytes.replaceAll(/[\x80-\xFF]/g, (byte) => high.charAt(byte.charCodeAt(0) - 0x80))
  if (codePage === 'unknown') return bytes.replaceAll(/[\x80-\xFF]/g, NOT_KNOWN)
  const raw = Buffer.from(bytes, 'latin1')
  return codePage === 'windows-1252' ? decodeWindows1252(raw) : decoderOf(codePage).decode(raw)
}

/**
 * The letter for a code in a font of signs, given as a byte or in the private use area (U+F020–U+F0FF); U+FFFD where none is known. In other fonts a code
 * is what Unicode says.
 */
export function signOf(code: number, codePage: RtfCodePage): string {
  const letter = String.fromCharCode(code)
  if (codePage !== 'symbol' && codePage !== 'signs') return letter
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (byte <= 0x20 || byte > 0xff) return letter
  if (codePage === 'signs') return NOT_KNOWN
  if (byte === 0x3f) return '?'
  const sign = byte < 0x80 ? SYMBOL_LOW.charAt(byte - 0x20) : SYMBOL_HIGH.charAt(byte - 0xa0)
  return sign === '' || sign === '?' ? NOT_KNOWN : sign
}

const NOT_KNOWN = '\uFFFD'
const SIGNS = 2

const decoders = new Map<string, Decoder>()

type Decoder = { decode(bytes: Uint8Array): string }

function decoderOf(label: string): Decoder {
  const known = decoders.get(label) ?? new TextDecoder(label)
  decoders.set(label, known)
  return known
}

/** Encodings in which bytes below 0x80 may be half of a letter or none. */
const WIDE = new Set(['shift_jis', 'gbk', 'gb18030', 'big5', 'euc-kr', 'iso-2022-jp'])

const BY_NUMBER: Partial<Record<number, RtfCodePage>> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  10_007: 'x-mac-cyrillic',
  20_127: 'windows-1252',
  20_866: 'koi8-r',
  21_866: 'koi8-u',
  28_591: 'windows-1252',
  28_592: 'iso-8859-2',
  28_595: 'iso-8859-5',
  28_597: 'iso-8859-7',
  28_605: 'iso-8859-15',
  51_932: 'euc-jp',
  54_936: 'gb18030',
  65_001: 'utf-8',
}

const BY_CHARSET: Partial<Record<number, RtfCodePage>> = {
  0: 'windows-1252',
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  89: 'x-mac-cyrillic',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
}

const DOS: Partial<Record<RtfCodePage, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
}

/** Adobe Symbol, 0x20–0x7F and 0xA0–0xFF; `?` where it draws a part of a larger sign. */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_?αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼?'
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…??↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑?????????' +
  '?〉∫⌠?⌡?????????'

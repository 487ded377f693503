const URL = /\bhttps?:\/\/[^\s<>"'“”«»]+|\bwww\.[^\s<>"'“”«»]+/gi
const URL_END = /[.,;:!?)\]}'"’”»،؛۔؟]+$/u

/** Ways to point at a source, in the languages of the desks that use Stet so far. A hint: a person confirms. */
const POINTERS =
  /\b(source|sources|src|sourced|ref|refs|reference|cf|via|per|according to|as reported|reported by|quoted in|cited|citation|footnote|transcript|interview|press release|statement|dispatch|wire|report|spokes(?:man|woman|person)|pp?\. ?\d+|pages? \d+|quelle|quellen|laut|vgl|siehe|zitiert|s\. ?\d+|fuente|según|selon|cité)\b/iu
/** No word borders by letters in these scripts: prefixes are written together with the word. */
const POINTERS_RTL = /ماخذ|بحوالہ|کے مطابق|ذرائع|المصدر|مصدر|وفقا|نقلا عن|منبع|به گزارش/u
const OUTLETS =
  /\b(reuters|afp|ap|associated press|dpa|bbc|cnn|al jazeera|dawn|nyt|new york times|guardian|washington post|wsj|bloomberg|tass|xinhua|kyodo|anadolu|efe|ansa|pti|tolo ?news|un|unhcr|ocha|who|unama)\b/iu
/** Short names that are words too count only in capitals. */
const SHORT_OUTLETS = /\b(AP|UN|WHO|NYT|BBC|CNN|AFP)\b/u
const AMBIGUOUS = new Set(['ap', 'un', 'who'])

/** Addresses in a remark, in order, without the punctuation after them; an address without a scheme gets `https://`. */
export function listUrls(text: string): string[] {
  const found = (text.match(URL) ?? []).map((url) => url.replace(URL_END, ''))
  return [...new Set(found.map((url) => (/^www\./i.test(url) ? `https://${url}` : url)))]
}

/** Whether a remark names or links a source: an address, a known outlet, or words that point at one. A guess, never a decision. */
export function namesSource(text: string): boolean {
  if (listUrls(text).length > 0 || SHORT_OUTLETS.test(text)) return true
  const outlet = OUTLETS.exec(text)?.[0].toLowerCase()
  if (outlet !== undefined && !AMBIGUOUS.has(outlet)) return true
  return POINTERS.test(text) || POINTERS_RTL.test(text)
}

const SAMPLE_CHARS = 20_000
/** Fewer letters than about five words have tell too little. */
const SAMPLE_CHARS_MIN = 24

/** BCP 47 tag of the language that a text is most likely in; null where its words do not say. */
export async function guessLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_CHARS)
  if (sample.length < SAMPLE_CHARS_MIN) return null
  // Loaded when it is needed: its tables take a third of a second.
  const { eld } = await import('eld/small')
  const found = eld.detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : null
}

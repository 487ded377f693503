export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

type Writer = { rules: Intl.PluralRules; numbers: Intl.NumberFormat }

/** By language; making one costs more than using it a hundred times. */
const WRITERS = new Map<string, Writer>()

/** The form for `count` in the language; in each form `#` stands for the number, written as the language writes it. */
export function plural(language: string, count: number, forms: PluralForms): string {
  const { rules, numbers } = writerIn(language)
  const form = forms[rules.select(count)] ?? forms.other
  return form.replaceAll('#', numbers.format(count))
}

function writerIn(language: string): Writer {
  const known = WRITERS.get(language)
  if (known) return known
  const writer = {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  }
  WRITERS.set(language, writer)
  return writer
}

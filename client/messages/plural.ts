export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

const RULES = new Map<string, Intl.PluralRules>()

/** The form for `count` in the language; in each form `#` stands for the number, written as the language writes it. */
export function plural(language: string, count: number, forms: PluralForms): string {
  let rules = RULES.get(language)
  if (!rules) {
    rules = new Intl.PluralRules(language)
    RULES.set(language, rules)
  }
  const form = forms[rules.select(count)] ?? forms.other
  return form.replaceAll('#', new Intl.NumberFormat(language).format(count))
}

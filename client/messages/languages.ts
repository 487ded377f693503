import { lazily } from '#shared/lazily.ts'
import { languageName } from './format.ts'

const COMMON = [
  'en',
  'ar',
  'de',
  'es',
  'fa',
  'fr',
  'hi',
  'it',
  'ps',
  'pt',
  'ru',
  'tr',
  'uk',
  'ur',
  'zh',
]

/** Languages offered first, by name. */
export const commonLanguages = lazily(() =>
  COMMON.map((value) => ({ value, label: languageName(value) })),
)

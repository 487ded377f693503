import { type ImportWords } from '../messages/import-words.ts'
import { type Messages } from '../messages/messages.ts'
import { fileFaultOf, fitsAsText } from './read-file.ts'
import { type SendingStep } from './use-sending.ts'

/** A text to load: pasted, one file, or the page at an address. */
export type TextChoice = {
  how: 'paste' | 'file' | 'address'
  text: string
  file: File | null
  url: string
  /** Of a page: everything on it, not only what looks like its article. */
  isWholePage: boolean
  /** What the person agreed to read the file as. */
  encoding: 'windows-1252' | null
}

export const NO_TEXT: TextChoice = {
  how: 'paste',
  text: '',
  file: null,
  url: '',
  isWholePage: false,
  encoding: null,
}

/** What is wrong with the text chosen; `undefined` when it may be sent. */
export function textFault(
  choice: TextChoice,
  words: Messages['article'],
  importing: ImportWords,
): string | undefined {
  if (choice.how === 'address') {
    if (choice.url.trim() === '') return importing.addressMissing
    return isWebAddress(choice.url) ? undefined : importing.addressInvalid
  }
  if (choice.how === 'paste') return pasteFault(choice.text, words)
  return choice.file ? fileFault(choice.file, words) : words.fileMissing
}

export function pasteFault(text: string, words: Messages['article']): string | undefined {
  if (text.trim() === '') return words.textMissing
  return fitsAsText(text) ? undefined : words.textTooLarge
}

export function fileFault(file: File, words: Messages['article']): string | undefined {
  const fault = fileFaultOf(file)
  if (fault === 'too-large') return words.fileTooLarge
  return fault === 'empty' ? words.fileEmpty : undefined
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url.trim())
}

/** What the request does first. */
export function firstStep({ how }: TextChoice): SendingStep {
  if (how === 'address') return { kind: 'fetching' }
  return how === 'file' ? { kind: 'sending', share: 0 } : { kind: 'storing' }
}

/** Fields of a form beside its file that say how to read it. */
export function fileForm(
  { file, encoding, isWholePage }: { file: File } & Partial<TextChoice>,
  said: Readonly<Record<string, string | number | null | undefined>>,
): FormData {
  const form = new FormData()
  form.set('file', file)
  if (encoding) form.set('encoding', encoding)
  if (isWholePage === true) form.set('wholePage', 'true')
  for (const [name, value] of Object.entries(said)) {
    if (value !== null && value !== undefined && value !== '') form.set(name, String(value))
  }
  return form
}

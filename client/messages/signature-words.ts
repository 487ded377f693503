import { signature } from './en/signature.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type SignatureWords = typeof signature

const CATALOGUES: Readonly<Record<string, SignatureWords>> = { en: signature }

/** Words for the signature of reports. They stand apart from the other words of the interface: they come with the settings of a desk. */
export function useSignatureWords(): SignatureWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? signature
}

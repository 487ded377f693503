import { exchange } from './en/exchange.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type ExchangeWords = typeof exchange

const CATALOGUES: Readonly<Record<string, ExchangeWords>> = { en: exchange }

/** Words for bringing work in and for what others published. They come with what says them. */
export function useExchangeWords(): ExchangeWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? exchange
}

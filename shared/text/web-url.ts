import { plainText } from './plain-text.ts'

/** http and https only. */
export const WebUrl = plainText(2_000).refine((url) => /^https?:\/\/[^\s]+$/i.test(url), {
  error: 'must begin with http:// or https://',
})

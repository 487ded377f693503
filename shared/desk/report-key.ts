import { z } from 'zod'

/** The first 16 digits of the SHA-256 (hex) of the raw public key. */
export const ReportKeyId = z.string().regex(/^[\da-f]{16}$/)
/** A raw Ed25519 public key, 32 bytes in base64url. The last letter holds no spare bits, so that a key is written in one way only. */
export const ReportPublicKey = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)

/** The public half of a key with which a desk signs its reports, or did until `retiredAt`. */
export const ReportKey = z.object({
  keyId: ReportKeyId,
  publicKey: ReportPublicKey,
  createdAt: z.string(),
  retiredAt: z.string().nullable(),
})
export type ReportKey = z.infer<typeof ReportKey>

/** Asks for a new key. `replaces`: the key in use that the asker saw, null for none. */
export const ReportKeyDraft = z.strictObject({ replaces: ReportKeyId.nullable() })
export type ReportKeyDraft = z.infer<typeof ReportKeyDraft>

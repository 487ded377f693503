import { createPublicKey, verify } from 'node:crypto'
import { type ReportSignature } from '#shared/report/report-schema.ts'
import { keyIdOf } from '../signing/sign-report.ts'

/** Whether the key beside a signature made it over this text, and bears its right number. */
export function isSigned(text: string, { keyId, publicKey, value }: ReportSignature): boolean {
  if (keyId !== keyIdOf(publicKey)) return false
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(value, 'base64url'))
  } catch {
    // 32 bytes that are no key at all.
    return false
  }
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { type ReportSignature } from '#shared/report/report-schema.ts'
import { sha256 } from '../../sha256.ts'

/** A fresh Ed25519 key; `privateKey` is PKCS #8 in base64url. */
export function newReportKey(): { keyId: string; publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = rawOf(pair.publicKey)
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
  return { keyId: keyIdOf(publicKey), publicKey, privateKey }
}

/** By the raw public key in base64url: the first 16 hex digits of its SHA-256. */
export function keyIdOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64url')).slice(0, 16)
}

/**
 * Signs the text of a report (`reportText`): the same text and key give the same signature.
 *
 * @param privateKey PKCS #8 in base64url
 */
export function signReport(text: string, privateKey: string): ReportSignature {
  const der = Buffer.from(privateKey, 'base64url')
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = rawOf(createPublicKey(key))
  const value = sign(null, Buffer.from(text), key).toString('base64url')
  return { algorithm: 'Ed25519', keyId: keyIdOf(publicKey), publicKey, value }
}

function rawOf(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new Error('not an Ed25519 key')
  return x
}

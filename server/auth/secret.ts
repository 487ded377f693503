import { randomBytes } from 'node:crypto'
import { sha256 } from '../sha256.ts'

/** 256 random bits, base64url: for sessions, links and tokens. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. The secret is random, so a plain hash is enough. */
export function hashSecret(secret: string): string {
  return sha256(secret)
}

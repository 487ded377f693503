import { type Context } from 'hono'
import { type AppEnv } from './app-env.ts'
import { headersFor } from './security-headers.ts'
import { safeName } from './upload.ts'

/** Answers with a file to be saved, never shown. `kind` settles the policy of the answer; `name` may hold any character. */
export function sendDownload(
  c: Context<AppEnv>,
  file: {
    name: string
    type: string
    bytes: Uint8Array | string
    kind: 'download' | 'html-download'
  },
): Response {
  const https = c.get('open').settings.publicUrl.startsWith('https:')
  for (const [name, value] of Object.entries(headersFor(file.kind, https))) c.header(name, value)
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', attachment(file.name))
  return c.body(typeof file.bytes === 'string' ? file.bytes : new Uint8Array(file.bytes))
}

/** The header of a file to be saved under this name: plain ASCII for old readers, and the whole name. */
export function attachment(name: string): string {
  const clean = safeName(name)
  const plain = clean
    .normalize('NFKD')
    .replaceAll(/[^\w. ()-]/g, '')
    .replace(/^[\s.]+/, '')
    .trim()
  const exact = encodeURIComponent(clean).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${/^\.?\w/.test(plain) ? plain : 'file'}"; filename*=UTF-8''${exact}`
}

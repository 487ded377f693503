import { createHash } from 'node:crypto'
import { type MiddlewareHandler } from 'hono'
import { DOCS_STYLE } from './docs/docs-style.ts'

const ALWAYS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(), window-management=(), xr-spatial-tracking=()',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'X-XSS-Protection': '0',
}

const API_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"

/** The page of the API has one style sheet inside it, and nothing else. */
const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

const SHELL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'none'",
  // The preview of a report.
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

type HeaderClass = 'api' | 'docs' | 'shell' | 'static' | 'html-download' | 'preview' | 'download'

/** Headers of each class of answer, set whole; `https` tells that browsers reach this house by https. */
export function headersFor(kind: HeaderClass, https: boolean): Record<string, string> {
  const common = commonHeaders(https)
  switch (kind) {
    case 'api':
      return {
        ...common,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': API_POLICY,
        Vary: 'Origin, Cookie',
      }
    case 'docs':
      return {
        ...common,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': DOCS_POLICY,
      }
    case 'shell': {
      const policy = https ? [...SHELL_POLICY, 'upgrade-insecure-requests'] : SHELL_POLICY
      return {
        ...common,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policy.join('; '),
      }
    }
    case 'static':
      return { ...common, 'Cache-Control': 'public, max-age=31536000, immutable' }
    case 'html-download':
      return {
        ...common,
        'Cache-Control': 'no-store',
        'X-Download-Options': 'noopen',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      }
    case 'preview':
      return {
        ...common,
        'X-Frame-Options': 'SAMEORIGIN',
        'Cache-Control': 'no-store',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
      }
    case 'download':
      return {
        ...common,
        'Cache-Control': 'no-store',
        'X-Download-Options': 'noopen',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      }
  }
}

/** What is published may be kept for a minute: a correction is seen soon, and a busy page costs little. */
const PUBLIC_CACHE = 'public, max-age=60'

/** Headers of a page that is published. `styleSha256` (base64): of its one style sheet; nothing else is loaded or run. */
export function publicPageHeaders(https: boolean, styleSha256: string): Record<string, string> {
  return {
    ...commonHeaders(https),
    'Cache-Control': PUBLIC_CACHE,
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleSha256}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  }
}

/**
 * Headers of what is framed elsewhere. Everybody may, also what is no web site: nothing is said of ancestors, as `*` would leave those out. Links open beside the frame, and
 * nothing else happens.
 */
export function embedHeaders(https: boolean, styleSha256: string): Record<string, string> {
  const { 'X-Frame-Options': _none, ...framed } = commonHeaders(https)
  return {
    ...framed,
    'Cache-Control': PUBLIC_CACHE,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleSha256}'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox`,
  }
}

function commonHeaders(https: boolean): Record<string, string> {
  if (!https) return ALWAYS
  return { ...ALWAYS, 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
}

/** Gives every answer of the API its headers. They are set before the handler runs: setting them afterwards is three times slower. */
export function apiHeaders(https: boolean): MiddlewareHandler {
  const headers = Object.entries(headersFor('api', https))
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value)
    await next()
  }
}

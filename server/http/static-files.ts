import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Context, type MiddlewareHandler } from 'hono'
import { type AppEnv } from './app-env.ts'
import { headersFor } from './security-headers.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json'])

const ARTICLE = /^\/articles\/([\w-]+)(\/review)?$/

type File = { bytes: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> | null; type: string }

/** Serves the built client from memory: no path of a request ever reaches the file system. Every other page is the shell. */
export function clientFiles(folder: string, https: boolean): MiddlewareHandler<AppEnv> {
  const files = load(folder)
  const shell = files.get('/index.html')
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const { path } = c.req
    if (path.startsWith('/api/') || path.startsWith('/p/')) return next()
    const file = files.get(path)
    if (file && extname(path) !== '.html') return send(c, file, headersFor('static', https))
    if (shell && extname(path) === '') {
      return send(c, files.get(shellOf(path)) ?? shell, headersFor('shell', https))
    }
    return next()
  }
}

/** The build names the files of an article's pages in documents of their own. */
function shellOf(path: string): string {
  const [, , review] = ARTICLE.exec(path) ?? []
  if (review !== undefined) return '/review.html'
  return ARTICLE.test(path) ? '/article.html' : '/index.html'
}

function send(c: Context<AppEnv>, file: File, headers: Record<string, string>): Response {
  const zipped =
    file.gzip && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? file.gzip : null
  const all: Record<string, string> = {
    ...headers,
    'Content-Type': file.type,
    Vary: 'Accept-Encoding',
  }
  if (zipped) all['Content-Encoding'] = 'gzip'
  return c.body(zipped ?? file.bytes, 200, all)
}

function load(folder: string): Map<string, File> {
  const files = new Map<string, File>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(readFileSync(path))
    const ending = extname(entry.name)
    const type = TYPES[ending]
    if (!type) continue
    files.set(`/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, {
      bytes,
      gzip: COMPRESSED.has(ending) ? new Uint8Array(gzipSync(bytes)) : null,
      type,
    })
  }
  return files
}

import { type IncomingHttpHeaders } from 'node:http'

const NAME_CHARS_MAX = 200

/** The name a server gives a file, else the last part of its address; null where neither gives one. Never a path. */
export function readFetchFileName(headers: IncomingHttpHeaders, url: URL): string | null {
  const disposition = (headers['content-disposition'] ?? '').slice(0, 2_000)
  const encoded = /(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  const plain = /(?:^|;)\s*filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition)
  const given = encoded === undefined ? null : decode(encoded)
  const last = decode(url.pathname.split('/').at(-1) ?? '')
  return cleanName(given ?? plain?.[1] ?? plain?.[2] ?? last ?? '')
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Without what a file system or a terminal would obey: directories, control and direction characters. */
function cleanName(name: string): string | null {
  const clean = (name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  return clean === '' ? null : clean.slice(-NAME_CHARS_MAX).replace(/^[\uDC00-\uDFFF]/, '')
}

/**
 * `fetch` that tells how much of the body is sent, 0 to 1; 1 when the server has all of it. Browsers tell that only of an `XMLHttpRequest`.
 */
export function fetchWithProgress(onSent: (share: number) => void) {
  return (url: URL, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest()
      const signal = init.signal ?? null
      const abort = () => xhr.abort()
      xhr.open(init.method ?? 'GET', url)
      for (const [name, value] of new Headers(init.headers)) xhr.setRequestHeader(name, value)
      xhr.upload.addEventListener('progress', ({ loaded, total }) => {
        if (total > 0) onSent(loaded / total)
      })
      xhr.upload.addEventListener('load', () => onSent(1))
      xhr.addEventListener('load', () => resolve(answerOf(xhr)))
      xhr.addEventListener('error', () => reject(new TypeError('no answer')))
      xhr.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      xhr.addEventListener('loadend', () => signal?.removeEventListener('abort', abort))
      signal?.addEventListener('abort', abort)
      if (signal?.aborted === true) reject(new DOMException('stopped', 'AbortError'))
      else
        xhr.send(init.body instanceof FormData || typeof init.body === 'string' ? init.body : null)
    })
}

function answerOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const name of ['content-type', 'retry-after']) {
    const value = xhr.getResponseHeader(name)
    if (value !== null) headers.set(name, value)
  }
  const isEmpty = xhr.status === 204 || xhr.responseText === ''
  return new Response(isEmpty ? null : xhr.responseText, { status: xhr.status, headers })
}

/** An answer that nobody came for is let go after this time. */
const KEPT_MS = 10_000

const answers = new Map<string, Promise<Response | null>>()

/** Begins a GET whose answer will be wanted soon, while the code that wants it is still on its way. */
export function fetchAhead(path: string): void {
  const { href } = new URL(path, window.location.origin)
  const init = { headers: { accept: 'application/json' }, credentials: 'same-origin' } as const
  // What fails or is refused here is asked for again by whoever wants it, and told then.
  const answer = fetch(href, init).then(
    (response) => (response.ok ? response : null),
    () => null,
  )
  answers.set(href, answer)
  window.setTimeout(() => answers.delete(href), KEPT_MS)
}

/** `fetch`, or the answer to a GET that was begun ahead; that is given once. */
export async function fetchUnlessAhead(url: URL, init: RequestInit): Promise<Response> {
  const answer = init.method === 'GET' ? answers.get(url.href) : undefined
  if (answer === undefined) return fetch(url, init)
  answers.delete(url.href)
  return (await answer) ?? fetch(url, init)
}

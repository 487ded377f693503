/** The secret of a link (`#token=…`): behind the hash it reaches no server and no log. `null` when the link is cut short. */
export function tokenOfLink(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? ''
  return /^[\w-]{20,100}$/.test(token) ? token : null
}

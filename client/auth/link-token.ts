/** The secret of a link (`#token=…`): behind the hash it reaches no server and no log. `null` when the link is cut short. */
export function tokenOfLink(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? ''
  return /^[\w-]{20,100}$/.test(token) ? token : null
}

const KEPT = 'stet-invitation'

/** Keeps an invitation's secret in this tab while somebody signs in first: in an address it would reach the server's log. */
export const keptInvitation = {
  keep: (token: string) => sessionStorage.setItem(KEPT, token),
  read: () => sessionStorage.getItem(KEPT),
  forget: () => sessionStorage.removeItem(KEPT),
}

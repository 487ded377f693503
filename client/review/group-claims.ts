/** About so many claims stand in a group. */
const GROUP_CLAIMS = 8

/**
 * A long list cut where the numbers of its claims say, not by counting places: one claim more changes one group only. Each claim is in exactly
 * one group, in the order given.
 */
export function groupClaims<Numbered extends { number: number }>(
  claims: readonly Numbered[],
): Numbered[][] {
  const groups: Numbered[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last === undefined || claim.number % GROUP_CLAIMS === 0) groups.push([claim])
    else last.push(claim)
  }
  return groups
}

/** Whether two groups hold the very same claims. */
export function sameGroup<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

import { type Placed, startOf } from './claim-words.ts'

/** A page of text or so: about eight claims where they stand close. */
const GROUP_CHARS = 800

type Group<Claim> = { key: number; claims: Claim[] }

/**
 * Claims in reading order, cut by where they stand in the text. A claim that comes or goes changes its own group and moves no other claim to
 * another one: the open card, with what is typed in it, stays the same element.
 */
export function groupClaims<Claim extends Placed>(claims: readonly Claim[]): Group<Claim>[] {
  const groups: Group<Claim>[] = []
  for (const claim of claims) {
    const key = Math.floor(startOf(claim) / GROUP_CHARS)
    const last = groups.at(-1)
    if (last?.key === key) last.claims.push(claim)
    else groups.push({ key, claims: [claim] })
  }
  return groups
}

/** Whether two lists hold the very same things. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

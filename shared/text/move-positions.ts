const POSITIONS = new Set(['start', 'end', 'reference'])

/**
 * A value with every position in it moved: members `start`, `end` and `reference` of objects, and lists called `hyphens`. Turns ranges of a text from code units to
 * code points and back. What it answers is to be parsed.
 */
export function movePositions(value: unknown, to: (position: number) => number): unknown {
  if (Array.isArray(value)) return value.map((one) => movePositions(one, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, moveMember(name, member, to)]),
  )
}

function moveMember(name: string, member: unknown, to: (position: number) => number): unknown {
  if (typeof member === 'number') return POSITIONS.has(name) ? to(member) : member
  if (name === 'hyphens' && Array.isArray(member))
    return member.map((one) => (typeof one === 'number' ? to(one) : one))
  return movePositions(member, to)
}

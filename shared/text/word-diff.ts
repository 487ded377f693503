import { commonRuns } from './common-runs.ts'
import { type DiffPart } from './diff-part.ts'

const TOKEN = /\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu

/**
 * What becomes of `a` in `b`, by whole words and figures: same + removed joined give `a`, same + added give `b`. Neighbouring changes are one
 * removed part followed by one added part. Texts too different to follow come out as one change; the work is bounded.
 */
export function wordDiff(a: string, b: string): DiffPart[] {
  const before = a.match(TOKEN) ?? []
  const after = b.match(TOKEN) ?? []
  const ids = new Map<string, number>()
  const intern = (token: string) => {
    const id = ids.get(token) ?? ids.size
    ids.set(token, id)
    return id
  }
  const runs = commonRuns(before.map(intern), after.map(intern))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  for (const run of runs) {
    pushChange(parts, before.slice(i, run.a).join(''), after.slice(j, run.b).join(''))
    pushSame(parts, before.slice(run.a, run.a + run.length).join(''))
    ;[i, j] = [run.a + run.length, run.b + run.length]
  }
  pushChange(parts, before.slice(i).join(''), after.slice(j).join(''))
  return joinOverSpaces(parts)
}

function pushChange(parts: DiffPart[], removed: string, added: string): void {
  if (removed !== '') parts.push({ kind: 'removed', text: removed })
  if (added !== '') parts.push({ kind: 'added', text: added })
}

function pushSame(parts: DiffPart[], text: string): void {
  if (text !== '') parts.push({ kind: 'same', text })
}

/** A space alone between two changes is no sameness that helps a reader: the changes become one. */
function joinOverSpaces(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  let [removed, added] = ['', '']
  for (const [at, part] of parts.entries()) {
    const inChange = removed !== '' || added !== ''
    const isLoneSpace = inChange && part.text.trim() === '' && at + 1 < parts.length
    if (part.kind === 'same' && !isLoneSpace) {
      pushChange(joined, removed, added)
      ;[removed, added] = ['', '']
      joined.push(part)
      continue
    }
    if (part.kind !== 'added') removed += part.text
    if (part.kind !== 'removed') added += part.text
  }
  pushChange(joined, removed, added)
  return joined
}

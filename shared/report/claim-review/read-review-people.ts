import { readList, type ReadNode } from '../read-json.ts'
import { webIri } from '../web-iri.ts'
import { type PublishedCheck } from '../../outside-check/published-check.ts'
import { readAddresses, readText, readThing, readUrls, resolveUrl } from './read-review-parts.ts'

/** Things of the file by their `@id`, as a graph names them elsewhere. */
export type Things = ReadonlyMap<string, ReadNode>

/** Who reviewed: the author, or the publisher where the author has no name. Of several authors all are named, and the first address counts. */
export function readReviewer(
  review: ReadNode,
  url: string,
  things: Things,
): PublishedCheck['reviewer'] {
  const [author, publisher] = [review['author'], review['publisher']].map((value) => {
    const people = readPeople(value, things)
    const addresses = people.flatMap((person) => person.addresses)
    return {
      name: people.flatMap(({ name }) => name ?? []).join(', ') || null,
      url: addresses.flatMap((address) => resolveUrl(address, [url]) ?? [])[0] ?? null,
    }
  })
  const known = [author, publisher].flatMap((each) => (each?.name || each?.url ? each : []))
  return known.find(({ name }) => name !== null) ?? known[0] ?? null
}

/** Who made the claim; `null` where nobody is named. */
export function readClaimant(author: unknown, things: Things): PublishedCheck['claimant'] {
  const named = readPeople(author, things).filter(({ name }) => name !== null)
  if (named.length === 0) return null
  return {
    name: named.flatMap(({ name }) => name ?? []).join(', '),
    role: named.find(({ role }) => role !== null)?.role ?? null,
    urls: readUrls(named.flatMap(({ addresses, sameAs }) => [...addresses, ...sameAs])),
  }
}

const PEOPLE_MAX = 50

type Somebody = {
  name: string | null
  role: string | null
  addresses: string[]
  sameAs: string[]
}

function readPeople(value: unknown, things: Things): Somebody[] {
  return readList(value)
    .slice(0, PEOPLE_MAX)
    .flatMap((each) => {
      const own = readThing(each)
      if (own === null) return readNamed(each)
      const { id } = own
      const elsewhere = typeof id === 'string' ? things.get(id) : undefined
      const thing = readText(own['name']) === null ? { ...elsewhere, ...own } : own
      return {
        name: readText(thing['name']),
        role: readText(thing['jobTitle']),
        addresses: [...readAddresses(thing['url']), ...readUrls(id)],
        sameAs: readAddresses(thing['sameAs']),
      }
    })
}

/** Somebody of whom only a text is given: a name or an address. */
function readNamed(value: unknown): Somebody[] {
  const text = readText(value)
  if (text === null) return []
  const isAddress = webIri(text) !== null
  const name = isAddress ? null : text
  return [{ name, role: null, addresses: isAddress ? [text] : [], sameAs: [] }]
}

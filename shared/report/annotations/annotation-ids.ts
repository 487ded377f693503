const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The name of a thing of the desk for the world: its UUID as a URN, or `urn:stet:claim:7` where its id is none. */
export function iriOf(thing: string, id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id.toLowerCase()}`
  return `urn:stet:${thing}:${encodeURIComponent(id)}`
}

/** The name of a text by its content (RFC 6920, spoken form): `nih:sha-256;` and the hash in hexadecimal. */
export function hashIri(sha256: string): string {
  return `nih:sha-256;${encodeURIComponent(sha256)}`
}

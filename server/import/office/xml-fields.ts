import { parseXml, type XmlNamespaces } from './xml.ts'

/**
 * The words of those elements of a flat part that are asked for, by name; the first of each name counts. Empty for a part that is not there.
 *
 * @throws UnreadableError as `parseXml`
 */
export function readFields(
  bytes: Uint8Array | null,
  namespaces: XmlNamespaces,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let open: string | null = null
  if (bytes === null) return fields
  parseXml(bytes, namespaces, {
    open({ name }) {
      open = names.includes(name) && !fields.has(name) ? name : null
    },
    text(words) {
      if (open !== null) fields.set(open, (fields.get(open) ?? '') + words)
    },
    close() {
      open = null
    },
  })
  return fields
}

import { strToU8, zipSync, type Zippable } from 'fflate'

/** The first day that a zip file can name: the parts of a report have no date of their own, so that the same report is the same bytes. */
const NO_DATE = new Date(1980, 0, 1)

/** The parts of an Office file, in this order, as one file; the same parts give the same bytes. */
export function zipParts(parts: readonly (readonly [string, string])[]): Uint8Array {
  const files: Zippable = {}
  for (const [name, text] of parts) files[name] = [strToU8(text), { mtime: NO_DATE, level: 6 }]
  return zipSync(files)
}

import { z } from 'zod'

/** Something in a report that keeps it from being taken. `place`: where it stands, as in `record.claims.3.places.0`. */
export const ImportFault = z.object({ place: z.string(), message: z.string() })
export type ImportFault = z.infer<typeof ImportFault>

/** A file that somebody broke on purpose may be wrong everywhere: nobody reads more than this. */
const FAULTS_MAX = 20

/** What is wrong with a report, as it is found. */
export type Faults = {
  add: (place: string, message: string) => void
  readonly list: readonly ImportFault[]
}

export function collectFaults(): Faults {
  const list: ImportFault[] = []
  return {
    add: (place, message) => {
      if (list.length < FAULTS_MAX) list.push({ place, message })
    },
    list,
  }
}

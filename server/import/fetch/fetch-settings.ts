/** Where documents may be fetched from, set by the operator. */
export type FetchSettings = {
  /** Ranges such as `127.0.0.2/32` that may be fetched from, on any port, although they are not public. */
  allowCidrs: readonly string[]
  /** Name servers, `address` or `address:port`; those of the machine where there are none. */
  dnsServers: readonly string[]
  /** Names under which Stet itself is reached: it does not fetch from itself. */
  ownHosts: readonly string[]
  /** Other limits than the usual ones; for tests. */
  limits?: Partial<FetchLimits>
}

export type FetchLimits = {
  /** From the first question to a name server to the last byte. */
  totalMs: number
  /** From the start of one hop to the end of the answer's head. */
  headMs: number
  /** A refusal takes at least as long: how fast one comes must not tell what was found at an address. */
  refusalMs: number
  bytesMax: number
  redirectsMax: number
}

export const FETCH_LIMITS: FetchLimits = {
  totalMs: 20_000,
  headMs: 10_000,
  refusalMs: 1_000,
  bytesMax: 10 * 1024 * 1024,
  redirectsMax: 5,
}

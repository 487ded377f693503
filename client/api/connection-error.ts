/** The request got no answer at all: no connection, or the server is down. It is safe to try again with the same `Idempotency-Key`. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause })
    this.name = 'ConnectionError'
  }
}

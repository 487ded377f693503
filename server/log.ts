/** One JSON line per happening on standard error: fixed fields, long values cut, no control characters, no secrets. */
export function logError(error: unknown, requestId: string): void {
  const name = error instanceof Error ? error.name : 'unknown'
  const message = error instanceof Error ? error.message : ''
  const stack =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .slice(1, 8)
          .map((line) => line.trim())
      : []
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level: 'error', requestId, name, message: message.slice(0, 500), stack })}\n`,
  )
}

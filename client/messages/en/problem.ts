import { type ProblemCode } from '#shared/problem.ts'

const titles: Record<ProblemCode, string> = {
  malformed: 'The server did not understand this.',
  'not-signed-in': 'Your session has ended.',
  'not-permitted': 'Your role does not allow this.',
  'wrong-origin': 'This page was opened under another address than the server knows.',
  'not-found': 'It is not there any more, or it is not yours to see.',
  'not-allowed-in-state': 'This is not possible now.',
  'revision-changed': 'The text has changed meanwhile.',
  'fingerprint-changed': 'What you approve has changed meanwhile.',
  'four-eyes': 'Somebody who did not touch it must do this.',
  'still-running': 'The first try is still running.',
  'already-done': 'This has been done already.',
  'stale-version': 'Somebody else saved it meanwhile.',
  'too-large': 'It is too large.',
  'unreadable-document': 'This document cannot be read.',
  'unsupported-type': 'This kind of file cannot be read.',
  invalid: 'Something is not right yet.',
  'quote-mismatch': 'These words do not stand there.',
  'idempotency-mismatch': 'This was sent twice with different words.',
  'version-missing': 'This page is out of date. Load it again.',
  'wrong-host': 'The server does not answer under this address.',
  'too-many-requests': 'Too many tries.',
  unavailable: 'The server is busy.',
  'storage-full': 'The server has no room left.',
  'not-implemented': 'The server does not offer this.',
  internal: 'The server failed.',
}

export const problem = {
  titles,
  kept: 'Nothing was changed; what you typed is still here.',
  connection:
    'The server cannot be reached. Nothing is lost: what you typed is kept here. Try again when the connection is back.',
  unexpected: 'Something went wrong in this page. Nothing was changed; load it again.',
  retryIn: (seconds: number) =>
    `Try again in ${seconds > 120 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`}.`,
  requestId: (id: string) => `Number of this failure for the log: ${id}`,
  fieldTooLong: 'This is too long.',
  fieldMissing: 'This is needed.',
}

import { type ReportFile, type ReportSignature } from '#shared/report/report-schema.ts'
import { keyIdOf } from '../signing/sign-report.ts'
import { isSigned } from './check-signature.ts'
import { type HandedReport, readReportFile } from './read-report-file.ts'
import {
  FAULT_WORDS,
  HASH_WORDS,
  NOT_TRUE,
  signatureWords,
  TOO_LARGE_WORDS,
} from './verify-words.ts'

/** What can be told of a file. Desk, article, revision and time are what the file says of itself; all null where it is no report. */
export type Findings = {
  /** `cannot-tell`: nothing speaks against it, but this Stet cannot look. */
  result: 'unchanged' | 'changed' | 'cannot-tell' | 'not-a-report'
  signature: 'valid' | 'invalid' | 'none'
  keyId: string | null
  desk: string | null
  article: { id: string; title: string } | null
  revision: number | null
  generated: string | null
  words: string
}

const NOTHING = {
  signature: 'none',
  keyId: null,
  desk: null,
  article: null,
  revision: null,
  generated: null,
} as const

/**
 * Tells whether a report in JSON is as it was made, and who signed it.
 *
 * @param bytes null for a file that is too large to be read
 * @param key the public key that must have signed; null where any may have
 * @returns `file` with what it holds, where it is a report
 */
export function verifyReport(
  bytes: Uint8Array | null,
  key: string | null,
): { findings: Findings; file: ReportFile | null } {
  if (bytes === null) return nothingOf('cannot-tell', TOO_LARGE_WORDS)
  const read = readReportFile(bytes)
  if ('fault' in read) {
    const result = read.fault === 'too-many-values' ? 'cannot-tell' : 'not-a-report'
    return nothingOf(result, FAULT_WORDS[read.fault])
  }
  return { findings: findingsOf(read, key), file: read.file }
}

/** Whether nothing is left to doubt: where a key was named, the report must be signed with it. */
export function isGood({ result, signature }: Findings, key: string | null): boolean {
  return result === 'unchanged' && (key === null ? signature !== 'invalid' : signature === 'valid')
}

function nothingOf(result: Findings['result'], words: string) {
  return { findings: { result, ...NOTHING, words }, file: null }
}

function findingsOf(read: HandedReport, key: string | null): Findings {
  const { file, signedText } = read
  const result = resultOf(read)
  const signature = signatureOf(signedText, file.signature, key)
  const isOther = key !== null && file.signature !== undefined && file.signature.publicKey !== key
  const keyId = file.signature ? keyIdOf(file.signature.publicKey) : null
  return {
    result,
    signature,
    keyId,
    desk: file.desk.name,
    article: { id: file.article.id, title: file.article.title },
    revision: file.revision.number,
    generated: file.generated.utc,
    words: [
      HASH_WORDS[result],
      signatureWords({ signature, keyId, isNamed: key !== null, isOther }),
      NOT_TRUE,
    ].join(' '),
  }
}

function resultOf({ isUnchanged, hasUnknown }: HandedReport) {
  if (!isUnchanged) return 'changed'
  return hasUnknown ? 'not-a-report' : 'unchanged'
}

function signatureOf(
  text: string,
  signature: ReportSignature | undefined,
  key: string | null,
): Findings['signature'] {
  if (signature === undefined) return 'none'
  if (key !== null && signature.publicKey !== key) return 'invalid'
  return isSigned(text, signature) ? 'valid' : 'invalid'
}

import { type ReportFault } from './read-report-file.ts'

export const FILE_MB_MAX = 64

export const TOO_LARGE_WORDS = `The file is larger than ${FILE_MB_MAX} MB and was not read.`

export const NOT_TRUE =
  'That a report is unchanged or signed does not prove that what it says is true.'

export const FAULT_WORDS: Record<ReportFault, string> = {
  'not-text': 'This is no report: the file is not text in UTF-8.',
  'not-json': 'This is no report: the file is not JSON.',
  'too-deep': 'This is no report: its JSON is nested deeper than that of any report.',
  'too-many-values': 'The file holds more values than are read.',
  'same-name-twice':
    'This is no report: an object in it has the same name twice, so that two programs may read two different things.',
  'not-canonical': 'This is no report: it holds a number or a character that no report can hold.',
  'other-shape':
    'This is no report, or one of another version: it does not have the shape that this Stet writes.',
}

export const HASH_WORDS = {
  unchanged: 'The report is unchanged since the hash in it was made.',
  changed: 'The report was changed: the hash in it is not that of its words.',
  'not-a-report': 'The file holds parts that no report has: Stet did not make it like this.',
} as const

/**
 * What the signature tells. `isNamed`: a key was named that must have signed; `isOther`: the report names another one.
 */
export function signatureWords(found: {
  signature: 'valid' | 'invalid' | 'none'
  keyId: string | null
  isNamed: boolean
  isOther: boolean
}): string {
  const { signature, keyId, isNamed, isOther } = found
  if (signature === 'none')
    return isNamed
      ? 'It is not signed, neither with the key that you named nor with any other: anybody can have made it and its hash.'
      : 'It is not signed: whoever changes a report can make a new hash for it. Compare the hash with the one that the desk gave you.'
  if (isOther) return `It is not signed with the key that you named; it names the key ${keyId}.`
  if (signature === 'invalid')
    return `The signature is not that of the key ${keyId} over this report.`
  return isNamed
    ? `It is signed with the key that you named (${keyId}): the desk that publishes this key made it.`
    : `It is signed with the key ${keyId}. Whose key that is the file cannot prove: compare it with the key that the desk publishes, or name that with --key.`
}

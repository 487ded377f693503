import { type ReadDocument } from '#shared/text/document.ts'

/** What is known of a file besides its bytes. */
export type ReadOptions = {
  /** An encoding that a person agreed to, for a file that names none. */
  encoding?: 'windows-1252' | undefined
  /** The encoding that the server named, as it named it. */
  charset?: string | undefined
  /** Where the bytes were fetched from; relative addresses in the document are resolved against it. */
  url?: string | undefined
  /** Of a web page: everything on it, not only what looks like its article. */
  isWholePage?: boolean | undefined
  /** Most text, in bytes of UTF-8. */
  textBytesMax?: number | undefined
}

/**
 * Reads one kind of file. Runs in a process of its own, without network, for a bounded time: it may be slow, it may not be clever about safety
 * by trusting sizes that the file declares.
 *
 * @throws UnreadableError for anything about the file that keeps it from being read
 */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadDocument>

/** Why a document cannot be read. `code` is for programs, the message a sentence for the person who brought it. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'UnreadableError'
    this.code = code
  }
}

export type UnreadableCode =
  /** Locked with a password. */
  | 'encrypted'
  /** Cut short or damaged. */
  | 'damaged'
  /** Another kind of file than its name says, or two at once. */
  | 'wrong-kind'
  /** No words in it, such as a scan without a text layer. */
  | 'no-text'
  /** More entries, pages, depth or text than is read. */
  | 'too-big'
  /** In an encoding that it does not name. */
  | 'encoding-unknown'
  /** Holds what is never read, such as a document type definition. */
  | 'forbidden'

import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { z } from 'zod'
import { readAll } from '../read-all.ts'
import { readDocument } from './read-document.ts'
import { type ReaderAnswer, unpackJob } from './reader-message.ts'
import { UnreadableError } from './reader.ts'

/*
 * Reads one document and ends. It runs apart from the server because what it reads may be made to break what reads it: it gets the bytes on its
 * standard input, answers on its standard output, and has neither files nor network nor the server's environment.
 */

z.config({ jitless: true })
closeNetwork()
// A library's remarks are no part of the answer.
const silent = () => {}
Object.assign(console, { log: silent, info: silent, warn: silent, error: silent, debug: silent })

const answer = await answerFor(await readAll(process.stdin))
process.stdout.write(JSON.stringify(answer), () => process.exit(0))

async function answerFor(packed: Buffer): Promise<ReaderAnswer> {
  const { job, bytes } = unpackJob(packed)
  try {
    return { kind: 'read', document: await readDocument(job.name, bytes, job.options) }
  } catch (error) {
    if (error instanceof UnreadableError)
      return { kind: 'unreadable', code: error.code, detail: error.message }
    return {
      kind: 'unreadable',
      code: 'damaged',
      detail: 'The document is damaged, or made in a way that Stet cannot read.',
    }
  }
}

/** The operating system closes it too where it can; this also holds where it cannot. */
function closeNetwork(): void {
  const refuse = () => {
    throw new Error('no network here')
  }
  net.Socket.prototype.connect = refuse
  dgram.Socket.prototype.send = refuse
  dns.lookup = Object.assign(refuse, { __promisify__: refuse })
  Object.assign(globalThis, { fetch: refuse, WebSocket: undefined, EventSource: undefined })
}

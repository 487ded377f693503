import { z } from 'zod'
import { LookedForIn, readOutsideWork } from '#shared/exchange/outside-work.ts'
import { unpackInput } from '../pack-input.ts'
import { readAll } from '../read-all.ts'

/*
 * Reads one file from another tool and ends. It runs apart from the server, as what it reads is large and somebody else's: it gets the bytes on its standard input and answers on its
 * standard output.
 */

z.config({ jitless: true })
const { head, bytes } = unpackInput(await readAll(process.stdin))
const file = new TextDecoder('utf-8').decode(bytes)
const work = readOutsideWork(file, LookedForIn.parse(head))
process.stdout.write(JSON.stringify(work), () => process.exit(0))

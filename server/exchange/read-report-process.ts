import { z } from 'zod'
import { readAll } from '../read-all.ts'
import { readForImport } from './read-report.ts'
import { packAnswer, unpackWish } from './read-report-message.ts'

/*
 * Reads one report and ends. It runs apart from the server, as the file may be large and made to do harm.
 */

z.config({ jitless: true })
const { wish, bytes } = unpackWish(await readAll(process.stdin))
const answer = readForImport(bytes)
const told = 'plan' in answer && wish === 'preview' ? { head: answer.head } : answer
process.stdout.write(packAnswer(told), () => process.exit(0))

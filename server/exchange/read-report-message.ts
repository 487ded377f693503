import { type RefusedReport, type TakenReport } from './read-report.ts'

/** `preview`: the head alone is answered, without everything that would be stored. */
export type ReadWish = 'preview' | 'plan'
export type ReadAnswer = RefusedReport | Pick<TakenReport, 'head'> | TakenReport

const LETTER: Record<ReadWish, number> = { preview: 0x70, plan: 0x6c }

/** What goes into the process that reads a report: one letter for the wish, then the file. */
export function packWish(wish: ReadWish, bytes: Uint8Array): Uint8Array[] {
  return [Uint8Array.of(LETTER[wish]), bytes]
}

export function unpackWish(packed: Uint8Array): { wish: ReadWish; bytes: Uint8Array } {
  return { wish: packed[0] === LETTER.plan ? 'plan' : 'preview', bytes: packed.subarray(1) }
}

export function packAnswer(answer: ReadAnswer): string {
  return JSON.stringify(answer)
}

/** The words of the server's own process: not checked again. */
export function unpackAnswer(packed: Buffer): ReadAnswer {
  const answer: ReadAnswer = JSON.parse(packed.toString('utf8'))
  return answer
}

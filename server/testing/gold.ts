import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { parseGoldClaims } from '#shared/claim/gold-claims.fixture.ts'

const SEEDS = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')

/** Whether the real articles and their annotation are beside the project. */
export const SEEDS_PRESENT = existsSync(path.join(SEEDS, 'gold-a.json'))

/** A real article, verbatim. */
export function readSeed(start: '000' | '004'): string {
  const file = { '000': '000_ee76d305320358f9.txt', '004': '004_b3429949ad718339.txt' }[start]
  return readFileSync(path.join(SEEDS, file), 'utf8')
}

/** The annotated claims of the first article, as they are sent to the API. */
export function readGoldClaims(): { id: string; draft: ClaimInput }[] {
  return parseGoldClaims(JSON.parse(readFileSync(path.join(SEEDS, 'gold-a.json'), 'utf8')))
}

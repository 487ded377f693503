import { type Evidence } from '../evidence/evidence.ts'

/**
 * How many sources a claim rests on, and how many of them are independent: evidence of one origin counts once. Removed evidence and pasted quotes without
 * a place are left out.
 */
export function countOrigins(
  evidence: readonly Pick<Evidence, 'sourceId' | 'originKey' | 'removedAt' | 'quote'>[],
): { sources: number; origins: number } {
  const kept = evidence.filter((one) => one.removedAt === null && one.quote === null)
  return {
    sources: new Set(kept.map((one) => one.sourceId)).size,
    origins: new Set(kept.map((one) => one.originKey)).size,
  }
}

import { z } from 'zod'

/** "Is it so?" What independent evidence says (domain.md §2.8). The codes never change; the words are a matter of language. */
export const Verdict = z.enum([
  'unchecked',
  'verified',
  'disputed',
  'unproven',
  'false',
  'needs-context',
  'outdated',
  'not-checkable',
])
export type Verdict = z.infer<typeof Verdict>

/** What a verdict rests on. `on-author`: on the writer's word alone. */
export const Basis = z.enum(['evidence', 'on-author', 'editor-waiver', 'common-knowledge'])
export type Basis = z.infer<typeof Basis>

import { z } from 'zod'

/** Each role may what the one before may. */
export const Role = z.enum(['reader', 'editor', 'reviewer', 'admin'])
export type Role = z.infer<typeof Role>

const RANK: Record<Role, number> = { reader: 0, editor: 1, reviewer: 2, admin: 3 }

/** Whether `role` is `atLeast` or above. */
export function isAtLeast(role: Role, atLeast: Role): boolean {
  return RANK[role] >= RANK[atLeast]
}

/** The weaker of two roles: a token acts as the lesser of its own and its owner's present role. */
export function lesserRole(a: Role, b: Role): Role {
  return RANK[a] <= RANK[b] ? a : b
}

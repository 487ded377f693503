import { type Role } from './role.ts'

/** What a member of a desk is. */
export const ROLE_WORDS: Record<Role, string> = {
  reader: 'Reader',
  editor: 'Editor',
  reviewer: 'Reviewer',
  admin: 'Admin',
}

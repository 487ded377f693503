import { isAtLeast, type Role } from './role.ts'

/** Who may do what on a desk: the least role. The server enforces it, the client reads it to disable with a reason. */
export const PERMISSIONS = {
  'read-desk': 'reader',
  'change-desk': 'admin',
  'list-members': 'reader',
  'change-member': 'admin',
  'remove-member': 'admin',
  'manage-invitations': 'admin',
  'make-reset-link': 'admin',
  'read-audit': 'admin',
  'manage-report-key': 'admin',
  'read-article': 'reader',
  'create-article': 'editor',
  'change-article': 'editor',
  'delete-article': 'admin',
  'create-revision': 'editor',
  'read-source': 'reader',
  'create-source': 'editor',
  'change-source': 'editor',
  'delete-source': 'admin',
  'create-snapshot': 'editor',
  'read-claim': 'reader',
  'create-claim': 'editor',
  'change-claim': 'editor',
  'decide-wording': 'editor',
  'withdraw-claim': 'editor',
  'restore-claim': 'editor',
  'submit-claim': 'editor',
  'recall-claim': 'editor',
  'reopen-claim': 'editor',
  'place-claim': 'editor',
  'approve-claim': 'reviewer',
  'confirm-context': 'reviewer',
  'return-claim': 'reviewer',
  'change-evidence': 'editor',
  'write-comment': 'reader',
  'resolve-comment': 'editor',
  'import-work': 'editor',
  'export-report': 'reader',
  'export-public-report': 'editor',
  'import-report': 'editor',
  'keep-imported-approvals': 'admin',
  'change-correction': 'editor',
  'publish-report': 'editor',
} as const satisfies Record<string, Role>

export type Action = keyof typeof PERMISSIONS

/** Whether somebody with this role on a desk may do this there. */
export function isPermitted(role: Role, action: Action): boolean {
  return isAtLeast(role, PERMISSIONS[action])
}

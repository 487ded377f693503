import { describe, expect, test } from 'vitest'
import { isPermitted, PERMISSIONS } from './permission.ts'
import { isAtLeast, lesserRole, Role } from './role.ts'
import { ROLE_WORDS } from './role-words.ts'

const ROLES = Role.options

describe('roles', () => {
  test('each role may what the one before may', () => {
    for (const [rank, role] of ROLES.entries()) {
      for (const [other, atLeast] of ROLES.entries()) {
        expect(isAtLeast(role, atLeast)).toBe(rank >= other)
      }
    }
  })

  test('a token never does more than its owner, nor more than itself', () => {
    for (const a of ROLES) {
      for (const b of ROLES) {
        const lesser = lesserRole(a, b)
        expect(lesser).toBe(lesserRole(b, a))
        expect(isAtLeast(a, lesser) && isAtLeast(b, lesser)).toBe(true)
        expect([a, b]).toContain(lesser)
      }
    }
  })

  test('every role has a word', () => {
    expect(Object.keys(ROLE_WORDS)).toEqual([...ROLES])
  })
})

describe('permissions', () => {
  test.each([
    ['reader', 'read-claim', true],
    ['reader', 'create-claim', false],
    ['reader', 'export-report', true],
    ['reader', 'export-public-report', false],
    ['editor', 'change-evidence', true],
    ['editor', 'approve-claim', false],
    ['editor', 'return-claim', false],
    ['reviewer', 'approve-claim', true],
    ['reviewer', 'read-audit', false],
    ['admin', 'delete-source', true],
  ] as const)('%s, %s: %s', (role, action, permitted) => {
    expect(isPermitted(role, action)).toBe(permitted)
  })

  test('an admin may everything, a reader reads and says what they think', () => {
    for (const [action, least] of Object.entries(PERMISSIONS)) {
      expect(isAtLeast('admin', least)).toBe(true)
      const readsOnly = /^(read|list|export-report|write-comment)/.test(action)
      expect(least === 'reader').toBe(readsOnly && action !== 'read-audit')
    }
  })
})

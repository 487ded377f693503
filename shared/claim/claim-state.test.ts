import { describe, expect, test } from 'vitest'
import { canMove, ClaimMove, ClaimState, MOVES, Standing, stateAfterChange } from './claim-state.ts'

describe('moves', () => {
  test.each([
    ['submit', 'checking', 'none', true],
    ['submit', 'draft', 'none', false],
    ['submit', 'changes-requested', 'none', true],
    ['submit', 'approved', 'stands', false],
    ['submit', 'approved', 'context-changed', false],
    ['submit', 'approved', 'reopened', true],
    ['approve', 'submitted', 'none', true],
    ['approve', 'submitted', 'reopened', true],
    ['approve', 'checking', 'none', false],
    ['approve', 'approved', 'reopened', false],
    ['request-changes', 'submitted', 'none', true],
    ['recall', 'submitted', 'none', true],
    ['recall', 'approved', 'stands', false],
    ['reopen', 'approved', 'stands', true],
    ['reopen', 'approved', 'reopened', false],
    ['withdraw', 'approved', 'reopened', true],
    ['withdraw', 'withdrawn', 'none', false],
    ['restore', 'withdrawn', 'none', true],
    ['restore', 'draft', 'none', false],
  ] as const)('%s a claim that is %s (%s): %s', (move, state, standing, possible) => {
    expect(canMove(move, state, standing)).toBe(possible)
  })

  test('from withdrawn there is only the way back', () => {
    const open = ClaimMove.options.filter((move) => MOVES[move].includes('withdrawn'))
    expect(open).toEqual(['restore'])
  })

  test('no state is a dead end, whatever its approval is worth', () => {
    for (const state of ClaimState.options) {
      for (const standing of Standing.options) {
        expect(ClaimMove.options.some((move) => canMove(move, state, standing))).toBe(true)
      }
    }
  })
})

describe('after a change', () => {
  test('nothing is edited under review', () => {
    expect(stateAfterChange('submitted', true)).toBe('checking')
    expect(stateAfterChange('submitted', false)).toBe('checking')
  })
  test('the first evidence or verdict ends the draft', () => {
    expect(stateAfterChange('draft', false)).toBe('draft')
    expect(stateAfterChange('draft', true)).toBe('checking')
  })
  test('an approved claim stays approved: its standing says what that is worth', () => {
    expect(stateAfterChange('approved', true)).toBe('approved')
    expect(stateAfterChange('changes-requested', true)).toBe('changes-requested')
  })
})

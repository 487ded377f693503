import { afterEach, beforeEach, expect, test, vi } from 'vitest'

class Store {
  [key: string]: unknown
  getItem = (key: string) => (typeof this[key] === 'string' ? this[key] : null)
  setItem = (key: string, text: string) => {
    this[key] = text
  }
  removeItem = (key: string) => {
    delete this[key]
  }
}

/** The page as it is after loading it anew: nothing in memory, the browser's store as it was. */
async function openPage(userId: string) {
  vi.resetModules()
  const drafts = await import('../api/draft-store.ts')
  const { conflictStore } = await import('./conflict-store.ts')
  drafts.setDraftOwner(userId)
  return { conflictStore, hasDrafts: drafts.hasDrafts }
}

beforeEach(() => vi.stubGlobal('localStorage', new Store()))
afterEach(() => vi.unstubAllGlobals())

test('a refused change is still there after the page was loaded anew', async () => {
  const before = await openPage('nora')
  before.conflictStore.set('claim-1', { verdict: 'false' })
  before.conflictStore.set('claim-1', { explanation: 'Nobody counted.' })
  const after = await openPage('nora')
  expect(after.conflictStore.get('claim-1')).toEqual({
    verdict: 'false',
    explanation: 'Nobody counted.',
  })
  expect(after.conflictStore.get('claim-2')).toBeNull()
})

test('it counts as unsent until a person decides', async () => {
  const page = await openPage('nora')
  expect(page.hasDrafts()).toBe(false)
  page.conflictStore.set('claim-1', { verdict: 'false' })
  expect(page.hasDrafts()).toBe(true)
  page.conflictStore.settle('claim-1')
  expect(page.hasDrafts()).toBe(false)
  expect(page.conflictStore.get('claim-1')).toBeNull()
})

test('nobody else on this browser sees it', async () => {
  const nora = await openPage('nora')
  nora.conflictStore.set('claim-1', { verdict: 'false' })
  const amina = await openPage('amina')
  expect(amina.conflictStore.get('claim-1')).toBeNull()
})

test('what does not fit any more is dropped', async () => {
  localStorage.setItem('stet-draft:nora:conflict:claim-1', '{"verdict":"perhaps"}')
  const page = await openPage('nora')
  expect(page.conflictStore.get('claim-1')).toBeNull()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { act, addArticle, addClaim, readClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('decisions about proposed wordings on %s', (engine) => {
  let house: TestHouse
  let editor: TestPerson
  let other: TestPerson
  let reader: TestPerson
  let article: Article
  let deskId: string

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Ana', deskId, 'editor')
    other = await addPerson(house, 'Ben', deskId, 'editor')
    reader = await addPerson(house, 'Rosa', deskId, 'reader')
    article = await addArticle(editor, deskId)
  })
  afterAll(() => house.close())

  async function propose(proposedText = 'about 200 fighters'): Promise<Claim> {
    const claim = await addClaim(editor, article, 'at least 206 fighters')
    await act(editor, claim, '', { proposedText })
    return readClaim(editor, claim.id)
  }

  test('somebody else accepts it, and the words that it was for are kept', async () => {
    const claim = await propose()
    expect([claim.proposedBy?.name, claim.wordingDecision]).toEqual(['Ana', null])
    const answer = await act(other, claim, 'decide-wording', { decision: 'accepted' })
    expect(answer.status).toBe(200)
    expect((await readClaim(editor, claim.id)).wordingDecision).toMatchObject({
      decision: 'accepted',
      by: { name: 'Ben' },
      reason: null,
      before: ['at least 206 fighters'],
    })
  })

  test('or lets the old one stand with a reason, and takes that back', async () => {
    const claim = await propose()
    const stet = { decision: 'refused-stet', reason: 'The briefing says 206.' }
    await act(other, claim, 'decide-wording', stet)
    expect((await readClaim(editor, claim.id)).wordingDecision).toMatchObject(stet)
    await act(other, claim, 'decide-wording', { decision: 'open' })
    expect((await readClaim(editor, claim.id)).wordingDecision).toBeNull()
  })

  test('another wording waits for a decision again; without one there is none', async () => {
    const claim = await propose()
    await act(other, claim, 'decide-wording', { decision: 'accepted' })
    await act(other, claim, '', { proposedText: 'some 200 fighters' })
    const changed = await readClaim(editor, claim.id)
    expect([changed.proposedBy?.name, changed.wordingDecision]).toEqual(['Ben', null])
    await act(other, claim, '', { proposedText: null })
    expect((await readClaim(editor, claim.id)).proposedBy).toBeNull()
    const none = await act(editor, claim, 'decide-wording', { decision: 'accepted' })
    expect(none.status).toBe(409)
  })

  test('whoever proposed it does not decide, nor does a reader', async () => {
    const claim = await propose()
    const own = await act(editor, claim, 'decide-wording', { decision: 'accepted' })
    expect([own.status, await own.json()]).toMatchObject([409, { code: 'four-eyes' }])
    const reading = await act(reader, claim, 'decide-wording', { decision: 'accepted' })
    expect(reading.status).toBe(403)
  })

  test('the checked copy says what was decided, by whom and why', async () => {
    const claim = await propose('CHECKED')
    await act(other, claim, 'decide-wording', { decision: 'refused-stet', reason: 'WHY' })
    const path = `/api/articles/${article.id}/report?format=md&profile=checked-copy`
    const text = await (await reader.call('GET', path)).text()
    expect(text).toContain('CHECKED | Stet: the old wording stands')
    expect(text).toMatch(/Decided by Ben, .*: WHY/)
  })

  test('a decision does not touch the claim: its approval stands', async () => {
    const claim = await propose()
    const { fingerprint } = await readClaim(editor, claim.id)
    await act(other, claim, 'decide-wording', { decision: 'accepted' })
    expect((await readClaim(editor, claim.id)).fingerprint).toBe(fingerprint)
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildReport } from '../build-report.ts'
import { sampleClaim, sampleCorrection, sampleDossier } from '../dossier.fixture.ts'
import { HOSTILE } from '../hostile-texts.fixture.ts'
import { renderHtml } from '../render-html.ts'
import { blockquoteCode, CARD_WIDTH, cardHeight, iframeCode } from './embed-code.ts'
import { renderPage, withRobots } from './render-page.ts'
import { renderWithdrawnPage } from './short-page.ts'

const HASH = 'c'.repeat(64)
const URL = 'https://desk.example/p/link'
const AT = { utc: '2026-01-02T10:00:00.000Z', local: '2 Jan 2026, 11:00 (UTC+01:00)' }
const clock = (utc: string) => utc
const facts = {
  url: URL,
  version: 2,
  first: AT,
  note: 'One figure.',
  isIndexed: false,
  claimReviews: [],
}

function modelOf(text: string, kind: 'correction' | 'retraction' = 'correction') {
  const base = sampleDossier()
  return buildReport(
    {
      ...base,
      article: { ...base.article, title: text },
      desk: { ...base.desk, name: text },
      claims: [sampleClaim(1, '40 boats', { statement: text }), sampleClaim(2, 'sank')],
      corrections: [sampleCorrection(1, { kind, text, before: text, after: text })],
    },
    'public',
    clock,
  )
}
const pageOf = (text: string) => renderPage(modelOf(text), HASH, { ...facts, note: text })
const tagsOf = (html: string) =>
  (html.match(/<\/?[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/\s[^]*/, '>'))
const jsonLdOf = (page: string) => {
  const [, text = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page) ?? []
  return z.array(z.looseObject({ '@type': z.string() })).parse(JSON.parse(text))
}

describe.each(HOSTILE)('%j', (text) => {
  const plain = pageOf('plain')
  const made = pageOf(text)

  test('stays text on the page, in its head and in what machines read', () => {
    expect(tagsOf(made.page)).toEqual(tagsOf(plain.page))
    const unquoted = made.page.replaceAll(/="[^"<>]*"/g, '=""')
    expect(unquoted).not.toMatch(/<[^>]*\son[a-z]+=/i)
    const [page] = jsonLdOf(made.page)
    expect(page?.['@type']).toBe('WebPage')
  })

  test('stays text in the cards and in the markup to embed them', () => {
    const size = { width: 600, height: 200 }
    made.cards.forEach((card, at) => {
      const other = plain.cards[at]
      if (!other) throw new Error('there is no such card')
      expect(tagsOf(card.page)).toEqual(tagsOf(other.page))
      expect(tagsOf(iframeCode(card.facts, URL, size))).toEqual(['<iframe>', '</iframe>'])
      expect(tagsOf(blockquoteCode(card.facts))).toEqual(tagsOf(blockquoteCode(other.facts)))
    })
  })

  test('stays text where it is the reason of a withdrawal', () => {
    const page = (reason: string) => tagsOf(renderWithdrawnPage({ at: AT, reason }))
    expect(page(text)).toEqual(page('plain'))
  })
})

describe('the page', () => {
  const { page } = renderPage(modelOf('Boats'), HASH, facts)

  test('opens and closes every element in order, and uses each id once', () => {
    const open: string[] = []
    const body = page.replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '')
    for (const [, end, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (end === '/' && open.at(-1) === name) open.pop()
      else if (!['meta', 'link', 'br', 'hr'].includes(name)) open.push(name)
    }
    expect(open).toEqual([])
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('tells machines when it was published and changed, by whom, and what was corrected', () => {
    expect(jsonLdOf(page)).toEqual([
      expect.objectContaining({
        '@id': URL,
        name: 'Boats: fact-check report',
        datePublished: AT.utc,
        publisher: { '@type': 'Organization', name: 'Boats', url: 'https://desk.example/' },
        correction: [
          expect.objectContaining({ '@type': 'CorrectionComment', url: `${URL}#correction-1` }),
        ],
      }),
    ])
  })

  test('is told to robots by one word that stands before anything people wrote', () => {
    const open = withRobots(page, true)
    expect(open).toContain('<meta name="robots" content="all">')
    expect(withRobots(open, false)).toBe(page)
    expect(page.indexOf('name="robots"')).toBeLessThan(page.indexOf('<title>'))
  })

  test('names nobody who corrected or missed something', () => {
    expect(page).not.toMatch(/Ana Adler|Ben Brandt|The log was not read/)
  })

  test('a file has none of what a page has', () => {
    const file = renderHtml(modelOf('Boats'), HASH)
    expect(file).not.toMatch(/ld\+json|oembed|link to this claim|Updated/)
  })
})

test('a retraction is a banner on the page and on the card of its claim alone', () => {
  const { page, cards } = renderPage(modelOf('Boats', 'retraction'), HASH, facts)
  expect(page).toContain('<p class="banner">')
  expect(cards.map(({ facts: card }) => [card.number, card.isRetracted])).toEqual([
    [0, true],
    [1, true],
    [2, false],
  ])
})

test('a card says whether the claim was approved, framed and as words', () => {
  const { cards } = renderPage(modelOf('Boats'), HASH, facts)
  const [report, claim] = cards
  if (!report || !claim) throw new Error('there are no cards')
  expect(report.page).toContain('not approved')
  expect(claim.page).toContain('<p class="who">Not approved.</p>')
  expect(blockquoteCode(claim.facts)).toContain('Not approved.')
})

test('a card has room for its words', () => {
  const [, card] = renderPage(modelOf('word '.repeat(80)), HASH, facts).cards
  if (!card) throw new Error('there is no card')
  const narrow = cardHeight(card.facts, CARD_WIDTH.least)
  expect(narrow).toBeGreaterThan(cardHeight(card.facts, CARD_WIDTH.most))
})

import { post } from './house.mjs'

const SENTENCES_IN_BLOCK = 3
/** Requests under way at a time while an article is made. */
const AT_ONCE = 4

/** An article of about 19 words a sentence, three sentences a paragraph, with two claims on a sentence that share some of their words. */
export async function newCrossedArticle(house, { words, claims }) {
  const sentences = Array.from(
    { length: Math.ceil(words / 19) },
    (_, n) =>
      `Officials said that at least ${n + 100} people were counted in town ${n}. Nobody else was there to see it.`,
  )
  const blocks = []
  for (let at = 0; at < sentences.length; at += SENTENCES_IN_BLOCK)
    blocks.push(sentences.slice(at, at + SENTENCES_IN_BLOCK).join(' '))
  const article = await post(house, `/api/desks/${house.deskId}/articles`, {
    title: 'A book',
    text: blocks.join('\n\n'),
  })
  const drafts = Array.from({ length: claims }, (_, nth) => crossedDraft(sentences, blocks, nth))
  const work = drafts.values()
  const mark = async () => {
    for (const draft of work) await post(house, `/api/articles/${article.id}/claims`, draft)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, mark))
  return `/articles/${article.id}`
}

/** Even claims hold the count and the town, odd ones what stands before the town. */
function crossedDraft(sentences, blocks, nth) {
  const n = Math.floor(nth / 2)
  const exact =
    nth % 2 === 0
      ? `${n + 100} people were counted in town ${n}`
      : `at least ${n + 100} people were counted`
  const block = Math.floor(n / SENTENCES_IN_BLOCK)
  const before = blocks.slice(0, block).reduce((sum, one) => sum + one.length + 2, 0)
  const inBlock = sentences
    .slice(block * SENTENCES_IN_BLOCK, n)
    .reduce((sum, one) => sum + one.length + 1, 0)
  const start = before + inBlock + sentences[n].indexOf(exact)
  return { revision: 1, spans: [{ start, end: start + exact.length, exact }] }
}

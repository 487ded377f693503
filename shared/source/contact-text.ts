import { type Block } from '../text/block.ts'
import { makeBlocks } from '../text/make-blocks.ts'
import { CONTACT_CHANNEL_WORDS, READ_BACK_WORDS } from './source-words.ts'
import { type Contact } from './source.ts'

const NO_ANSWER = 'No answer so far.'

/**
 * The text of a log entry, from which evidence is quoted: who was asked how and when, then what was asked, answered and read back, each under a heading and word
 * for word.
 */
export function contactText(contact: Contact): { text: string; blocks: Block[] } {
  const { person, role, channel, askedAt, asked, answered, answeredAt, readBack } = contact
  const parts: [Block['kind'], string][] = [
    ['heading', role === null ? person : `${person}, ${role}`],
    ['paragraph', `${CONTACT_CHANNEL_WORDS[channel]}, ${askedAt}`],
    ['heading', 'Asked'],
    ['paragraph', asked],
    ['heading', answeredAt === null ? 'Answered' : `Answered, ${answeredAt}`],
    ['paragraph', answered ?? NO_ANSWER],
  ]
  if (readBack) {
    const when = readBack.at === null ? '' : `, ${readBack.at}`
    parts.push(['heading', `Read back${when}: ${READ_BACK_WORDS[readBack.outcome]}`])
    parts.push(['paragraph', readBack.text])
  }
  return joinParts(parts)
}

function joinParts(parts: readonly [Block['kind'], string][]) {
  const blocks: Block[] = []
  let text = ''
  for (const [kind, raw] of parts) {
    const words = raw.replaceAll(/\r\n?/g, '\n').trim()
    const start = text === '' ? 0 : text.length + 2
    text = text === '' ? words : `${text}\n\n${words}`
    if (kind === 'heading')
      blocks.push({ kind, start, end: text.length, level: blocks.length === 0 ? 1 : 2 })
    else
      blocks.push(
        ...makeBlocks(words).map((block) => ({
          ...block,
          start: start + block.start,
          end: start + block.end,
        })),
      )
  }
  return { text, blocks }
}

import { type ArticleHead } from '#shared/article/article.ts'
import { type SourceHead } from '../source/create-source.ts'

export type SampleSource = 'wire' | 'gazette'

/** A story and two sources written for this program: the events are real, the sentences and the publishers are not. */
export const SAMPLE_ARTICLE: ArticleHead & { text: string } = {
  title: 'Third round on the border truce opens in Istanbul',
  byline: 'Sample story, written for Stet',
  language: 'en',
  text: `Envoys from Islamabad and Kabul sit down in Istanbul on Thursday, 6 November, to turn a fragile pause in the fighting into something firmer. Türkiye and Qatar share the chair.

The violence started on 11 October, when border guards of the two countries opened fire on each other. Pakistan’s army said 206 Afghan Taliban fighters and 110 TTP men lost their lives in its response. Its own losses came to 23 soldiers, according to the same briefing.

The shooting ended on 15 October. Four days later, delegates met in Doha and prolonged the pause. The truce has held since.

“The guns will stay silent while we talk,” the joint communiqué of the second round promised. A small office, it announced, would “put each side’s word to the test” and punish whoever breaks the deal.

That second round took five days. Kabul has yet to respond to the accusation that it hides TTP men.

This time the envoys are expected to need two days.
`,
}

export const SAMPLE_SOURCES: Record<SampleSource, SourceHead & { text: string }> = {
  wire: {
    title: 'Envoys reach Istanbul on the eve of truce talks',
    publisher: 'Strait Wire',
    publishedAt: '2025-11-05',
    medium: 'wire-report',
    proximity: 'secondary',
    language: 'en',
    text: `ISTANBUL, 5 November (Strait Wire) - Negotiators from Pakistan and from the Taliban government in Kabul landed in Istanbul on Wednesday. Their third meeting opens on Thursday, 6 November, with Turkish and Qatari go-betweens in the room.

Guards at several border posts shot at each other on the night of 11 October. Days afterwards a spokesman for Pakistan's army claimed a toll of at least 206 among the Afghan Taliban and 110 among TTP gunmen. He gave the army's own losses as 23 soldiers. Nobody from outside has been able to count.

The firing stopped on 15 October. In Doha, on 19 October, the two delegations extended the arrangement. It has survived so far, but hardly a day passes without one side reporting shots from the other.

Round two in Istanbul opened on 25 October and broke up on 31 October, a full week.

A government spokesman in Kabul has rejected, more than once, the accusation that TTP men find refuge in Afghanistan.
`,
  },
  gazette: {
    title: 'What was agreed so far, and who says so',
    publisher: 'Harbour Gazette',
    publishedAt: '2025-11-06',
    medium: 'article',
    proximity: 'secondary',
    language: 'en',
    text: `Before today's meeting, on Thursday, 6 November, a short guide to what is known.

The clashes: it began with gunfire between border guards on 11 October. All the figures for the dead go back to one briefing. There the army's spokesman spoke of at least 206 Afghan Taliban, of 110 TTP gunmen, and of 23 fallen soldiers of his own.

The truce: since 15 October the border has been mostly quiet. On 19 October, in Doha, both delegations signed up for more time.

The communiqué after round two is short. "The guns will stay silent while we talk," it says. A monitoring office is to "put each side's word to the test" and may impose penalties.

By the calendar of the hosts, round two lasted five days, from 27 to 31 October.

The denial: the interim government in Kabul says in a written note that no TTP fighter is sheltered on its soil.
`,
  },
}

import { readSeed } from './gold.ts'

export type JourneyClaim = {
  words: string
  /** Who said it and with which verb, by their words in the article; absent for the writer's own words. */
  said?: { who: string; verb: string; hedge?: string }
  quote?: string
}

/** An article, a source, and what an editor marks: the first two claims are attributed. */
export type JourneyStory = {
  article: { title: string; text: string }
  source: { title: string; text: string }
  claims: JourneyClaim[]
}

export const OWN_STORY: JourneyStory = {
  article: {
    title: 'Boats and a bridge',
    text: 'A spokesman claimed that at least 206 Afghan Taliban and 110 TTP militants were killed in the hills.\n\nThe bridge opened in March 1931. It carries 12,000 cars a day. Two ferries cross below it. The toll is 4 euros. The pier burned down in 1954. A new one took three winters. The mayor is Ruth Hale. The council has 19 seats.',
  },
  source: {
    title: 'Notes of the briefing',
    text: 'The spokesman said that 206 Afghan Taliban had died. He put the number of TTP dead at 110 TTP fighters. The bridge dates from 1931.',
  },
  claims: [
    {
      words: '206 Afghan Taliban',
      said: { who: 'spokesman', verb: 'claimed', hedge: 'at least' },
      quote: '206 Afghan Taliban had died',
    },
    {
      words: '110 TTP militants',
      said: { who: 'spokesman', verb: 'claimed' },
      quote: '110 TTP fighters',
    },
    { words: 'opened in March 1931', quote: 'dates from 1931' },
    { words: '12,000 cars' },
    { words: 'Two ferries' },
    { words: '4 euros' },
    { words: 'burned down in 1954' },
    { words: 'three winters' },
    { words: 'Ruth Hale' },
    { words: '19 seats' },
  ],
}

/** The same on two real articles, read from where they lie. */
export function realStory(): JourneyStory {
  return {
    article: { title: 'The second article', text: readSeed('004') },
    source: { title: 'The first article', text: readSeed('000') },
    claims: [
      {
        words: '206 Afghan Taliban',
        said: { who: 'He', verb: 'added' },
        quote: '206 Afghan Taliban',
      },
      { words: '110 TTP militants', said: { who: 'He', verb: 'added' }, quote: '110 Tehreek' },
      { words: '1,647 militants', said: { who: 'Chaudhry', verb: 'According to' } },
      { words: '1,098 in Khyber' },
      { words: '549 in Balochistan' },
      { words: '128 Afghan militants' },
      { words: 'concluded on October 31' },
      { words: 'Türkiye and Qatar' },
      { words: 'Abdul Haq Wasiq' },
    ],
  }
}

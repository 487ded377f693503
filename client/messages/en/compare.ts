import { plural } from '../plural.ts'

const words = (count: number) => plural('en', count, { one: '# word', other: '# words' })

export const compare = {
  revisions: 'Compare revisions',
  snapshots: 'Compare snapshots',
  from: 'From',
  to: 'To',
  revision: (number: number) => `Revision ${number}`,
  snapshot: (number: number) => `Snapshot ${number}`,
  option: (name: string, time: string) => `${name} · ${time}`,
  words,
  places: (count: number) => plural('en', count, { one: '# difference', other: '# differences' }),
  removed: (count: number) => `${words(count)} removed`,
  added: (count: number) => `${words(count)} added`,
  moved: (count: number) =>
    plural('en', count, { one: '# paragraph moved', other: '# paragraphs moved' }),
  next: 'Next difference',
  previous: 'Previous difference',
  place: (at: number, count: number) => `${at} of ${count}`,
  unchanged: (count: number) =>
    plural('en', count, { one: '# unchanged paragraph', other: '# unchanged paragraphs' }),
  show: 'Show',
  texts: 'Both texts',
  changed: 'Changed',
  onlyIn: (name: string) => `Only in ${name}`,
  movedTo: (paragraph: number) => `Moved to paragraph ${paragraph}`,
  movedFrom: (paragraph: number) => `Moved from paragraph ${paragraph}`,
  equalTitle: 'The two texts say the same',
  equalLead: 'No word of one differs from the other.',
  oneTitle: 'There is only one text yet',
  oneLead: 'A comparison needs two. The next text of it will stand here beside this one.',
  sameTitle: 'Twice the same text',
  sameLead: 'Choose another one on either side.',
  keys: { group: 'Comparison', next: 'next difference', previous: 'previous difference' },
}

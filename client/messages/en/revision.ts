import { plural } from '../plural.ts'

const claims = (count: number) => plural('en', count, { one: '# claim', other: '# claims' })

export const revision = {
  newText: 'New text',
  menu: (number: number, count: number) => `Revision ${number} of ${count}`,
  menuName: 'Revisions',
  entry: (number: number, time: string, name: string) => `Revision ${number} · ${time} · ${name}`,
  compare: 'Compare with the one before',
  title: 'New text',
  pageTitle: (article: string) => `New text: ${article}`,
  lead: (number: number) =>
    `It becomes revision ${number}. Every claim is found again in it; what is not sure waits for you. Nothing is stored before you say so.`,
  back: 'Back to the article',
  how: 'How the text comes',
  ways: { edit: 'Edit in place', paste: 'Paste', file: 'Upload a file' },
  text: 'Text of the article',
  pastePlaceholder: 'Paste the whole new text here.',
  note: 'Note',
  noteHelp: 'What is new, for the list of revisions.',
  restored: 'Your text of an earlier visit is here again.',
  startAgain: 'Start again from the current text',
  see: 'See what changes',
  seeing: 'Finding every claim in the new text …',
  storing: 'Storing the new text …',
  store: (number: number) => `Store as revision ${number}`,
  editOn: 'Back to editing',
  stop: 'Stop',
  same: (number: number) =>
    `This is the same text as revision ${number}. Change something, or leave it as it is.`,
  preview: 'What changes',
  previewLead: 'Nothing is stored yet.',
  outcomes: {
    unchanged: 'Unchanged',
    moved: 'Moved',
    contextChanged: 'Sentence changed',
    textChanged: 'Words changed',
    ambiguous: 'Several places',
    lost: 'Words gone',
    newSentences: 'New sentences',
  },
  outcomeHelp: {
    unchanged: 'stay as they are',
    moved: 'stand elsewhere, word for word',
    contextChanged: 'same words; the sentence around them is another',
    textChanged: 'the words, or those of speaker, verb or hedge',
    ambiguous: 'you say which place is meant',
    lost: 'you put them elsewhere or withdraw them',
    newSentences: 'nobody looked at them yet',
  },
  noClaims: 'The article has no claims yet, so nothing has to be found again.',
  quicker: (name: string, number: number, time: string) =>
    `${name} stored revision ${number} meanwhile, ${time}. Your text is kept.`,
  quickerLead: (number: number) =>
    `Look at what is different, take over what you want, then go on: your text is compared with revision ${number} from now on.`,
  theirs: (number: number) => `Revision ${number}, read only`,
  different: 'What is different',
  goOn: (number: number) => `Go on over revision ${number}`,
  goOnFirst: 'Say first how to go on: somebody stored another text meanwhile.',
  stored: (number: number, settle: number, sentences: number) => {
    const parts = [
      ...(settle > 0 ? [`${claims(settle)} to settle`] : []),
      ...(sentences > 0
        ? [plural('en', sentences, { one: '# new sentence', other: '# new sentences' })]
        : []),
    ]
    const rest = parts.length > 0 ? parts.join(', ') : 'every claim is in its place'
    return `Revision ${number} is stored: ${rest}.`
  },
  newSentences: (count: number) =>
    plural('en', count, { one: '# new sentence', other: '# new sentences' }),
  notLookedAt: 'New sentence, not looked at',
  oldLead: (number: number) =>
    `This is revision ${number} as it was. Nothing can be marked or changed in it.`,
  toCurrent: 'Back to the current text',
  oldClaim: (number: number) => `Claim ${number} in the current text`,
  keys: {
    newText: 'new text',
    see: 'see what changes',
    store: 'store it',
    group: 'New text',
  },
}

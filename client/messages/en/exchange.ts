import { plural } from '../plural.ts'

export const exchange = {
  title: 'Bring work in',
  lead: 'What others marked or published: annotations (W3C, Hypothesis), fact-checks (ClaimReview), and the comments in a Word report of yours that came back from a review. You see what would become of it before anything is stored.',
  about: 'The words in the file are from',
  thisArticle: 'This article',
  file: 'File',
  hint: 'Drop a file here, or',
  choose: 'Choose a file',
  help: 'A reviewed report as .docx, annotations or ClaimReview as .json, or a saved page with ClaimReview in it as .html.',
  address: 'Or the address of a published fact-check',
  addressHelp: 'The page is fetched, and only the ClaimReview in it is read.',
  look: 'Look at it',
  reading: 'Reading the file',
  anew: 'Another file',
  kinds: {
    annotations: (count: number) =>
      plural('en', count, { one: '# annotation', other: '# annotations' }),
    'claim-reviews': (count: number) =>
      plural('en', count, { one: '# fact-check', other: '# fact-checks' }),
    'reviewed-docx': (count: number) =>
      plural('en', count, { one: '# comment', other: '# comments' }),
  },
  counts: {
    new: (count: number) => `${count} can be taken`,
    choose: (count: number) =>
      plural('en', count, { one: '# waits for your choice', other: '# wait for your choice' }),
    known: (count: number) =>
      plural('en', count, { one: '# is here already', other: '# are here already' }),
    refused: (count: number) => `${count} cannot be taken`,
  },
  items: 'What is in the file',
  nothing: 'There is nothing in this file that can be taken.',
  all: 'Take all that can be taken',
  deeds: {
    claim: 'Becomes a claim in draft',
    comment: (number: number | null) =>
      number === null ? 'Becomes a comment' : `Becomes a comment on claim ${number}`,
    evidence: 'Becomes evidence, as context until you say more',
    'outside-check': 'Is shown as checked elsewhere',
  },
  known: 'Is here already',
  knownOn: (number: number) => `Is here already, at claim ${number}`,
  take: (words: string) => `Take: ${words}`,
  forClaim: 'Claim',
  noClaim: 'Choose a claim',
  ofArticle: 'The article as a whole',
  claim: (number: number, words: string) => `${number} · ${words}`,
  place: 'Which place',
  noPlace: 'Choose a place',
  by: (name: string) => `by ${name}`,
  store: (count: number) => (count === 0 ? 'Bring in' : `Bring in ${count}`),
  storing: 'Storing',
  needsChoice: 'Choose a claim or a place for everything that is ticked.',
  needsOne: 'Tick what is to be brought in.',
  done: (count: number) => plural('en', count, { one: '# brought in', other: '# brought in' }),
  skipped: (count: number) =>
    plural('en', count, { one: '# was here already', other: '# were here already' }),
  close: 'Close',
  cancel: 'Cancel',
  checked: (count: number) => `Checked elsewhere (${count})`,
  checkedHelp: 'What others published. It is no evidence and changes no verdict here.',
  unnamedDesk: 'Somebody',
  found: (name: string) => `${name} found`,
  removeOf: (name: string) => `Remove what ${name} found`,
  removed: 'Removed.',
  move: 'Shown at',
}

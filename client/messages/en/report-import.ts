import { ROLE_WORDS } from '#shared/auth/role-words.ts'
import { type LeftOut } from '#shared/exchange/report-import.ts'
import { plural } from '../plural.ts'

const claims = (count: number) => plural('en', count, { one: '# claim', other: '# claims' })

export const reportImport = {
  title: 'Import a report',
  lead: 'Takes an article over from another desk, with its claims, sources, decisions and history. You see what is in the file before anything is stored.',
  file: 'Report of another desk',
  drop: 'Drop the report here, or',
  choose: 'Choose a file',
  help: 'The internal report as JSON, up to 50 MiB. Export it there with “Internal” and “JSON”.',
  another: 'Choose another file',
  tooLarge: 'The file is larger than 50 MiB.',
  from: 'From',
  exported: (moment: string) => `exported ${moment}`,
  unsigned: 'Not signed. Nothing proves who made this file: take it only from somebody you know.',
  signed: (keyId: string) =>
    `Signed with the key ${keyId}, and unchanged since. Whose key that is, the file cannot prove: compare it with the key that the desk tells you.`,
  signature: 'Signature',
  article: 'Article',
  revisions: (count: number) => plural('en', count, { one: '# version', other: '# versions' }),
  claims: 'Claims',
  claimsIn: claims,
  states: {
    draft: 'marked',
    checking: 'being checked',
    submitted: 'submitted',
    'changes-requested': 'returned',
    approved: 'approved',
    withdrawn: 'withdrawn',
  },
  evidence: (count: number) =>
    plural('en', count, { one: '# piece of evidence', other: '# pieces of evidence' }),
  comments: (count: number) => plural('en', count, { one: '# comment', other: '# comments' }),
  outsideChecks: (count: number) =>
    plural('en', count, { one: '# fact-check by others', other: '# fact-checks by others' }),
  corrections: (count: number) =>
    plural('en', count, { one: '# correction', other: '# corrections' }),
  verdicts: 'Is it so?',
  sources: 'Sources',
  noSources: 'None',
  known: 'Already on this desk: it will be there twice.',
  people: 'People',
  peopleHelp:
    'They are kept by name, without an account here. Nothing checks the names: the report gives them.',
  roles: ROLE_WORDS,
  leftOut: 'Not in a report',
  left: {
    files: 'The documents that texts were read from. Their texts are taken.',
    'sign-off': 'That the article was signed off. It will be open for checking.',
    'public-page':
      'The public page that corrections stand on. It stays with the desk that published it; the corrections are taken.',
  } satisfies Record<LeftOut, string>,
  earlier: 'This very report was taken over before:',
  approvals: 'Approvals made there',
  approvalsOf: (count: number) =>
    plural('en', count, {
      one: '# claim is approved in the report.',
      other: '# claims are approved in the report.',
    }),
  dropped: {
    label: 'Review again',
    help: 'Approved claims wait for review on this desk. Who approved them before stays in their history; no correction names one of them as the check that missed it. You brought them here, so somebody else approves.',
  },
  kept: {
    label: 'Keep',
    help: 'They count as given by people of the other desk, with the time they were given. Every report says so. A later change reopens a claim as always.',
  },
  submit: 'Import the article',
  taken: (title: string) => `“${title}” was taken over.`,
  places: 'Where it is wrong:',
  imported: (desk: string, moment: string, by: string) =>
    `Imported from “${desk}”, ${moment}, by ${by}.`,
  importedApprovals: {
    kept: 'Approvals made there count here.',
    dropped: 'Approvals made there do not count here.',
  },
}

import { plural } from '../plural.ts'

export const report = {
  title: 'Export the report',
  lead: 'What was checked, against what, by whom, and what stays open.',
  profile: 'For whom',
  profiles: {
    internal: {
      label: 'Internal',
      help: 'For the desk: everything, with history, notes and withdrawn claims.',
    },
    'checked-copy': {
      label: 'Checked copy',
      help: 'For the handling editor: the claims with a proposed wording, before and after. Without the others and without history.',
    },
    legal: {
      label: 'Legal',
      help: 'For the lawyer: the flagged claims and what they rest on. Without the others and without history.',
    },
    public: {
      label: 'Public',
      help: 'For publication. Without names of the desk’s people, notes, flags, proposals, whoever was asked, and whoever did not speak on the record.',
    },
  },
  included: 'What is in it',
  claimsIn: (shown: number, all: number) =>
    shown === all
      ? plural('en', all, { one: '# claim', other: '# claims' })
      : `${shown} of ${plural('en', all, { one: '# claim', other: '# claims' })}`,
  withdrawnIn: (count: number) =>
    plural('en', count, { one: '# withdrawn claim', other: '# withdrawn claims' }),
  sourcesIn: (count: number) => plural('en', count, { one: '# source', other: '# sources' }),
  contactsIn: {
    internal: 'contacts by name',
    'checked-copy': 'contacts of these claims by name',
    legal: 'contacts of these claims by name',
    public: 'contacts and interview notes without name or words',
  },
  format: 'Format',
  formats: {
    html: { label: 'HTML', help: 'A page that stands alone: to read, to send, to print.' },
    pdf: { label: 'PDF', help: 'The same pages everywhere: to print, to file, to sign.' },
    docx: { label: 'Word', help: 'The article with a comment on every claim.' },
    xlsx: {
      label: 'Excel',
      help: 'A workbook of claims, evidence and sources: to sort and filter.',
    },
    csv: { label: 'CSV', help: 'A row for each claim and piece of evidence, for other tables.' },
    md: { label: 'Markdown', help: 'Plain text with headings, for notes and wikis.' },
    json: { label: 'JSON', help: 'Every fact, unaltered, for programs and archives.' },
    annotations: {
      label: 'Web annotations',
      help: 'A W3C annotation for every claim, for other annotation tools.',
    },
    claimreview: {
      label: 'ClaimReview',
      help: 'Markup of chosen claims for search by fact-checkers: to publish with the report.',
    },
  },
  onlyPublic: 'It goes with the public report alone.',
  pageUrl: 'Address of the page where the report is published',
  pageUrlHelp: 'The whole address, on your own site. The public report must be there to read.',
  pageUrlFault: 'This is not the whole address of a page: it begins with https:// and has no #.',
  chosen: 'Claims to publish',
  chosenHelp: 'Only claims that somebody else made, that are approved and have a verdict.',
  chosenNone:
    'No claim can be published so: it must be attributed to somebody who is named, approved, and have a verdict.',
  chosenMissing: 'Choose at least one claim.',
  claim: (number: number, words: string) => `Claim ${number}: ${words}`,
  preview: 'Preview of the report',
  previewHead: 'Preview',
  previewLoading: 'Making the preview …',
  previewHtml: 'This is the page as it will be saved.',
  previewOther: 'The preview shows the page; the file carries the same facts.',
  previewFailed: (why: string) => `There is no preview now. ${why} The report can still be taken.`,
  tryAgain: 'Try again',
  download: 'Download',
  close: 'Close',
  cancel: 'Cancel',
  making: 'Making the report …',
  seconds: (count: number) => `${count} s`,
  /** Before the name of the file. */
  saved: 'Saved:',
  stopped: 'Stopped. Nothing was saved.',
}

import {
  type ContactChannel,
  type Proximity,
  type ReadBackOutcome,
  type SourceMedium,
} from './source.ts'

/** What a source is. */
export const SOURCE_MEDIUM_WORDS: Record<SourceMedium, string> = {
  article: 'Article',
  'wire-report': 'Agency report',
  'press-release': 'Press release',
  'official-document': 'Official document',
  transcript: 'Transcript',
  'interview-notes': 'Interview notes',
  contact: 'Contact',
  data: 'Data',
  report: 'Report',
  law: 'Law',
  book: 'Book',
  'social-post': 'Social media post',
  'web-page': 'Web page',
  video: 'Video',
  audio: 'Audio',
  image: 'Picture',
  other: 'Other',
}

/** How close a source is to what it tells of. */
export const PROXIMITY_WORDS: Record<Proximity, string> = {
  primary: 'Primary',
  secondary: 'Secondary',
  tertiary: 'Tertiary',
}

/** How somebody was asked. */
export const CONTACT_CHANNEL_WORDS: Record<ContactChannel, string> = {
  phone: 'By phone',
  video: 'By video call',
  'in-person': 'In person',
  mail: 'By e-mail',
  message: 'By message',
  letter: 'By letter',
  other: 'Otherwise',
}

/** What came of reading words back. */
export const READ_BACK_WORDS: Record<ReadBackOutcome, string> = {
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  refused: 'Refused',
}

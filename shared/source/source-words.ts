import { type Proximity, type SourceMedium } from './source.ts'

/** What a source is. */
export const SOURCE_MEDIUM_WORDS: Record<SourceMedium, string> = {
  article: 'Article',
  'wire-report': 'Agency report',
  'press-release': 'Press release',
  'official-document': 'Official document',
  transcript: 'Transcript',
  'interview-notes': 'Interview notes',
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

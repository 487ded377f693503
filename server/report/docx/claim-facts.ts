import { type Act, type Coded } from '#shared/report/report-basics.ts'
import { type ReportAttribution } from '#shared/report/report-model.ts'
import { joined } from './word-paragraph.ts'
import { ownWords, userWords } from './word-run.ts'
import { verdictStyle } from './word-styles.ts'

/** The verdict in words, with its underline. */
export function verdictWords({ code, words }: Coded): string {
  return ownWords(words, verdictStyle(code))
}

/** Something somebody did, in a line. */
export function actWords({ what, by, at, reason }: Act): string {
  return [
    ownWords(what),
    by === null ? '' : `${ownWords(' by ')}${userWords(by)}`,
    ownWords(`, ${at.local}`),
    reason === null ? '' : `${ownWords(': ')}${userWords(reason)}`,
  ].join('')
}

/** What is said of an attribution, as names and runs; runs are empty where there is nothing to say. */
export function attributionFacts(attribution: ReportAttribution): [string, string][] {
  const { mode, speaker, cue, hedges, chain, addressee } = attribution
  const wording = [attribution.directness.words, attribution.certainty.words]
  if (attribution.denies) wording.push('Denied')
  return [
    ['Attribution', ownWords(mode.words)],
    ['Speaker', speaker === null ? '' : speakerWords(speaker)],
    ['Verb', cue === null ? '' : `${userWords(cue.words)}${ownWords(` (${cue.class.words})`)}`],
    [
      'Hedges',
      joined(
        hedges.map((hedge) => `${userWords(hedge.words)}${ownWords(` (${hedge.type.words})`)}`),
        ', ',
      ),
    ],
    [
      'Passed on by',
      joined(
        chain.map((link) => userWords(link.name)),
        ', ',
      ),
    ],
    ['Addressee', addressee === null ? '' : userWords(addressee)],
    ['Wording', mode.code === 'flat' ? '' : ownWords(wording.join(', '))],
  ]
}

function speakerWords({ name, kind, terms }: NonNullable<ReportAttribution['speaker']>): string {
  const about = terms === null ? kind.words : `${kind.words}, ${terms.words}`
  return `${userWords(name)}${ownWords(` (${about})`)}`
}

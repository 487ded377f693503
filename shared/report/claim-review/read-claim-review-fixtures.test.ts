import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readClaimReviews } from './read-claim-reviews.ts'
import { type PublishedCheck } from '../../outside-check/published-check.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/claimreview')

/** What is read of each real object: rating (value/best/worst), reviewer, claimant, date of the claim, date of the review, appearances. `-` is nothing. */
const EXPECTED: Record<string, string> = {
  'aajtak_india_today_raw#0':
    'False 1/5/1 | Aajtak | सोशल मीडिया यूजर्स | 2020-07-05 | 2020-07-05 | 0',
  'afp_factual_all_raw#0': 'Falso 1/5/1 | AFP | Varias fuentes | 2022-06-26 | 2022-06-28 | 1',
  'afp_factuel_raw#0': 'Faux 1/5/1 | AFP | Sources multiples | 2022-01-24 | 2022-01-28 | 1',
  'afp_raw#0': 'False 1/5/1 | AFP Fact Check | multiple sources | 2020-05-14 | 2020-06-24 | 1',
  'aos_fatos_raw#0':
    'não_é_bem_assim 5/6/- | Luiz Fernando Menezes | desinformação | 2022-08-11 | 2022-08-11 | 0',
  'bangla_boom_live_raw#0':
    'False 1/-/- | Srijit Das | Facebook Post | 2021-06-17T14:49:04+05:30 | 2021-06-17T14:49:04+05:30 | 0',
  'efe_verifica_raw#0': 'Falso. 1/5/1 | Agencia EFE | - | 2022-10-20 | 2022-10-24 | 0',
  'india_today_mixed_ld_json_types#0':
    'Half true 3/5/1 | India Today | Facebook user | 2020-10-12 | 2020-10-13 | 0',
  'lupa_raw#0': 'Falso 4/6/- | Agência Lupa | Post no Facebook | 2020-08-31 | 2020-08-31 | 0',
  'news_checker_raw#0':
    'False -/2/2 | Newschecker.in | Viral social media post | 2022-11-22 | 2022-11-27 | 1',
  'newtral_fact_check_index_raw#0':
    'Falso -/-/- | Newtral | Jéssica Albiach | 2022-10-04 | 2022-10-08 | 0',
  'newtral_fact_check_index_raw#1':
    'Engañoso -/-/- | Newtral | María Jesús Montero | 2022-10-02 | 2022-10-07 | 0',
  'newtral_fact_check_index_raw#2':
    'Engañoso -/-/- | Newtral | Sergio Sayas | 2022-10-05 | 2022-10-06 | 0',
  'newtral_fact_check_index_raw#3':
    'Engañoso -/-/- | Newtral | Cuca Gamarra | 2022-10-05 | 2022-10-06 | 0',
  'newtral_fact_check_index_raw#4':
    'Falso -/-/- | Newtral | Iván Espinosa de los Monteros | 2022-10-05 | 2022-10-06 | 0',
  'newtral_fact_check_index_raw#5':
    'Engañoso -/-/- | Newtral | Nadia Calviño | 2022-10-05 | 2022-10-06 | 0',
  'newtral_fact_check_index_raw#6':
    'Falso -/-/- | Newtral | Santiago Abascal | 2022-10-02 | 2022-10-06 | 0',
  'newtral_fact_check_index_raw#7':
    'Engañoso -/-/- | Newtral | Pere Aragonès | 2022-09-27 | 2022-10-04 | 0',
  'newtral_fact_check_index_raw#8':
    'Falso -/-/- | Newtral | Ignacio Garriga | 2022-09-27 | 2022-10-03 | 0',
  'newtral_fact_check_index_raw#9':
    'Engañoso -/-/- | Newtral | Ignacio Garriga | 2022-09-27 | 2022-10-01 | 0',
  'newtral_fact_check_index_raw#10':
    'Engañoso -/-/- | Newtral | Salvador Illa | 2022-09-27 | 2022-10-01 | 0',
  'newtral_fact_check_index_raw#11':
    'Engañoso -/-/- | Newtral | José María Figaredo | - | 2022-09-30 | 0',
  'newtral_fact_check_index_raw#12':
    'Engañoso -/-/- | Newtral | PSOE | 2022-09-28 | 2022-09-30 | 0',
  'newtral_fact_check_index_raw#13':
    'Falso -/-/- | Newtral | Isabel Díaz Ayuso | 2022-09-26 | 2022-09-30 | 0',
  'newtral_fact_check_index_raw#14':
    'Engañoso -/-/- | Newtral | PSOE Andalucía | 2022-09-22 | 2022-09-29 | 0',
  'newtral_fact_check_raw#0':
    'Engañoso -/-/- | Newtral | Sergio Sayas | 2022-10-05 | 2022-10-06 | 0',
  'newtral_fakes_raw#0': 'Falso -/-/- | Newtral | - | - | 2022-10-17 | 0',
  'tfc_taiwan_missing_page#0': '證據不足 -/5/1 | 台灣事實查核中心 | - | - | 2020-09-30 | 0',
  'the_quint_raw#0':
    'False 1/5/0 | The Quint | Facebook,WhatsApp,Twitter,media outlets | 2020-06-16T20:15:35+05:30 | 2020-06-16T20:15:35+05:30 | 0',
  'uol_confere_raw#0':
    'Falso 1/6/1 | UOL Confere | Jair Bolsonaro | 2022-09-01 | 2022-09-01T22:06:09-03:00 | 0',
  'vishvas_news_english_raw#0':
    'False 1/5/1 | Vishvas News | Fb Page: नये भारत की बुलंद आवाज़ | 2022-11-01T18:16:43+05:30 | 2022-11-01T18:16:43+05:30 | 0',
  'vishvas_news_raw#0':
    'False 1/5/1 | Vishvas News | Facebook user बसंत मलिक | 2022-10-18T11:31:08+05:30 | 2022-10-18T11:31:08+05:30 | 0',
}

/** Objects that are not taken, and why. */
const REFUSED: Record<string, string> = {}

/** Files as publishers serve them: how many reviews, and what is refused. */
const FILES: Record<string, [count: number, refused: string[]]> = {
  'schemaorg_examples/example1.jsonld': [1, []],
  'schemaorg_examples/example1.microdata.html': [0, ['is no JSON']],
  'schemaorg_examples/example2.jsonld': [0, ['reviewRating: is missing']],
  'schemaorg_examples/sdo-ClaimReview-examples.txt': [0, ['is no JSON']],
  'jsonld/newtral_fact_check_index_raw.json': [15, []],
}

const Line = z.object({ id: z.string(), page_url: z.string().nullable(), object: z.unknown() })

function summary(review: PublishedCheck): string {
  const { rating, reviewer, claimant, claimDate, publishedAt, appearances } = review
  const numbers = [rating.value, rating.best, rating.worst].map((number) => number ?? '-').join('/')
  return [
    `${rating.words} ${numbers}`,
    reviewer?.name ?? '-',
    claimant?.name ?? '-',
    claimDate ?? '-',
    publishedAt ?? '-',
    appearances.length,
  ].join(' | ')
}

describe.skipIf(!existsSync(FOLDER))('real ClaimReviews (skipped without ../shared)', () => {
  test('are taken, or have a reason', () => {
    const lines = readFileSync(path.join(FOLDER, 'objects.jsonl'), 'utf8').split('\n')
    const objects = lines
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line)))
      .map(({ id, object }) => ({ id, read: readClaimReviews(object) }))
    const taken = objects.flatMap(({ id, read: { reviews } }) =>
      reviews.map((review): [string, string] => [id, summary(review)]),
    )
    const refused = objects.flatMap(({ id, read }) =>
      read.refused.map(({ reason }): [string, string] => [id, reason]),
    )
    print(`taken: ${taken.length} of ${objects.length}`)
    printReasons(refused.map(([, reason]) => reason))
    expect(objects.length).toBeGreaterThan(0)
    expect(taken.length + refused.length).toBe(objects.length)
    expect(Object.fromEntries(taken)).toEqual(EXPECTED)
    expect(Object.fromEntries(refused)).toEqual(REFUSED)
  })

  test('are found in the files in which they are served', () => {
    const files = ['jsonld', 'schemaorg_examples'].flatMap((folder) =>
      readdirSync(path.join(FOLDER, folder)).map((name) => `${folder}/${name}`),
    )
    const read = files.map((file): [string, [number, string[]]] => {
      const { reviews, refused } = readClaimReviews(readFileSync(path.join(FOLDER, file), 'utf8'))
      return [file, [reviews.length, refused.map(({ reason }) => reason)]]
    })
    const count = read.reduce((sum, [, [each]]) => sum + each, 0)
    print(`found in ${files.length} files: ${count}`)
    printReasons(read.flatMap(([, [, reasons]]) => reasons))
    const expected = files.map((file) => [file, FILES[file] ?? [1, []]])
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected))
  })

  test('have the addresses that they mean', () => {
    const read = (name: string) =>
      readClaimReviews(readFileSync(path.join(FOLDER, 'jsonld', name), 'utf8')).reviews[0]
    expect(read('aos_fatos_raw.jsonld')?.url).toMatch(/^https:\/\/aosfatos\.org\/noticias\//)
    expect(read('bangla_boom_live_raw.jsonld')?.reviewer?.url).toBe(
      'https://bangla.boomlive.in/srijit-das',
    )
    expect(read('news_checker_raw.jsonld')?.appearances).toEqual(['https://archive.is/wip/XKReX'])
    expect(read('vishvas_news_english_raw.jsonld')?.claimReviewed).toBe(
      "Rishi Sunak praises Manmohan Singh's economy ideas",
    )
  })
})

function printReasons(reasons: readonly string[]): void {
  for (const reason of new Set(reasons)) {
    print(`refused ${reasons.filter((each) => each === reason).length}: ${reason}`)
  }
}

function print(line: string): void {
  process.stdout.write(`claimreview ${line}\n`)
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnnotations } from './read-annotations.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/web-annotation')

/** What each wrong sample says of itself in its `label`, as our reason names it. */
const FAULTS: Record<string, RegExp> = {
  'anno4.json': /@context: must be http:\/\/www\.w3\.org\/ns\/anno\.jsonld, not “fish”/,
  'anno5.json': /@context: must be http:\/\/www\.w3\.org\/ns\/anno\.jsonld, not a list of 2/,
  'anno7.json': /^id: must be an IRI, not a list of 2$/,
  'anno8.json': /type: is missing: must be Annotation/,
  'anno9.json': /type: must be Annotation, not “Squirrel”/,
  'anno10.json': /target: is missing/,
  'anno11.json': /target: must be an IRI or an object/,
  'anno12.json': /body: must be an IRI, not “this is not a uri”/,
  'anno13.json': /body\.id: must be an IRI, not “this is not a uri either”/,
  'anno14.json': /body\.format\[0\]: must be one text, not 6/,
  'anno15.json': /body\.language\[0\]: must be a language tag, not 3/,
  'anno16.json': /body\.textDirection: must be ltr, rtl or auto, not “squirrel”/,
  'anno17.json': /body\.value: is missing: must be one text/,
  'anno18.json': /body\.value: must be one text, not a list of 3/,
  'anno20.json': /bodyValue: must be one text, not a list of 2/,
  'anno22.json': /body\.type: must be only one of Choice, List/,
  'anno23.json': /body\.processingLanguage: must be a language tag, not a list of 2/,
  'anno24.json': /body\.textDirection: must be ltr, rtl or auto, not a list of 2/,
  'anno29.json': /modified: must be one date and time, not “an hour ago”/,
  'anno30.json': /generated: must be one date and time, not “now”/,
  'anno32.json': /created: must be one date and time, not a list of 2/,
  'anno33.json': /generated: must be one date and time, not a list of 2/,
  'anno34.json': /rights\[0\]: must be an IRI, not “not a uri”/,
  'anno35.json': /via\[0\]: must be an IRI, not “not a uri”/,
  'anno36.json': /canonical: must be an IRI, not “not a uri”/,
}

type Explained = { why: string; asItStands: RegExp; mend: [RegExp, string] }
const NO_JSON: Explained = {
  why: 'a comma before the closing brace makes it no JSON',
  asItStands: /^is no JSON/,
  mend: [/,\s*\}\s*$/, '}'],
}
/** Where the fault that a sample is made for cannot be met as it stands; `mend` changes the text so that it can. */
const EXPLAINED: Record<string, Explained> = {
  'anno10.json': NO_JSON,
  'anno12.json': NO_JSON,
  'anno13.json': NO_JSON,
  'anno14.json': NO_JSON,
  'anno15.json': {
    ...NO_JSON,
    why: `${NO_JSON.why}; and its member is written “langauage”, while the model allows members that it does not know`,
    mend: [/langauage([^]*),\s*\}\s*$/, 'language$1}'],
  },
  'anno16.json': NO_JSON,
  'anno17.json': NO_JSON,
  'anno18.json': NO_JSON,
  'anno20.json': NO_JSON,
  'anno22.json': NO_JSON,
  'anno23.json': NO_JSON,
  'anno24.json': NO_JSON,
}

const TWO_IDS = /"id": \["http:\/\/example\.org\/1", "http:\/\/example\.org\/2"\]/

const filesIn = (folder: string) =>
  readdirSync(path.join(FOLDER, folder))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ name, text: readFileSync(path.join(FOLDER, folder, name), 'utf8') }))

const reasonsOf = (text: string) => readAnnotations(text).refused.map(({ reason }) => reason)

describe.skipIf(!existsSync(FOLDER))('the samples of the W3C (skipped without ../shared)', () => {
  test('that are right are taken', () => {
    const right = filesIn('correct')
    const refused = right.flatMap(({ name, text }) => {
      const read = readAnnotations(text)
      return read.annotations.length === 1 && read.refused.length === 0
        ? []
        : [{ name, refused: read.refused }]
    })
    report('right ones taken', right.length - refused.length, right.length)
    expect(right.length).toBeGreaterThan(0)
    expect(refused).toEqual([])
  })

  test('that are wrong are refused, and the reason names what is wrong', () => {
    const wrong = filesIn('incorrect')
    const unnamed = wrong.flatMap(({ name, text }) => {
      const explained = EXPLAINED[name]
      const expected = explained?.asItStands ?? FAULTS[name]
      const [reason, ...more] = reasonsOf(text)
      const isNamed = expected !== undefined && expected.test(reason ?? '') && more.length === 0
      const isEmpty = readAnnotations(text).annotations.length === 0
      return isNamed && isEmpty ? [] : [{ name, reason }]
    })
    report('wrong ones refused by name', wrong.length - unnamed.length, wrong.length)
    for (const [name, { why }] of Object.entries(EXPLAINED)) print(`${name} explained: ${why}`)
    expect(unnamed).toEqual([])
    expect(Object.keys(FAULTS).toSorted()).toEqual(wrong.map(({ name }) => name).toSorted())
  })

  test('that are wrong are refused for that alone, without the second id that nearly all have', () => {
    const wrong = filesIn('incorrect').filter(({ name }) => name !== 'anno7.json')
    const reasons = wrong.map(({ name, text }) => {
      const [from, to] = EXPLAINED[name]?.mend ?? [/$^/, '']
      return {
        name,
        reasons: reasonsOf(text.replace(TWO_IDS, '"id": "http://example.org/1"').replace(from, to)),
      }
    })
    const named = reasons.filter(
      ({ name, reasons: [reason, ...more] }) =>
        more.length === 0 && !/;/.test(reason ?? '') && FAULTS[name]?.test(reason ?? ''),
    )
    report('wrong ones refused for one fault alone', named.length, wrong.length)
    expect(reasons.filter((one) => !named.includes(one))).toEqual([])
  })

  test('say what they are about', () => {
    const read = (name: string) =>
      readAnnotations(readFileSync(path.join(FOLDER, 'correct', `${name}.json`), 'utf8'))
        .annotations[0]
    expect(read('anno5')?.bodies).toEqual([
      { kind: 'text', purpose: null, text: "j'adore !", language: 'fr', format: 'text/html' },
    ])
    expect(read('anno9')?.targets.map(({ source }) => source)).toEqual([
      'http://example.org/image1',
      'http://example.org/image2',
    ])
    expect(read('anno10')?.bodies).toMatchObject([
      { kind: 'resource', language: 'en', target: { source: 'http://example.org/note1' } },
      { language: 'fr', target: { source: 'http://example.org/note2' } },
    ])
    expect(read('anno12')).toMatchObject({
      tags: ['important'],
      bodies: [],
      targets: { length: 4 },
    })
    expect(read('anno15')?.creator).toEqual({
      id: 'http://example.org/user1',
      name: 'My Pseudonym',
    })
    expect(read('anno18')).toMatchObject({ tags: ['readme'], bodies: [{ purpose: 'describing' }] })
    expect(read('anno32')?.targets).toEqual([
      {
        source: 'http://example.org/page1',
        quote: {
          exact: 'Selected Text',
          prefix: 'text before the ',
          suffix: ' and text after it',
        },
        position: null,
        sha256: null,
        unread: ['FragmentSelector'],
      },
    ])
  })
})

test.skipIf(!existsSync(FOLDER))(
  'a real Recogito export is taken (skipped without ../shared)',
  () => {
    const [file] = filesIn('real')
    const { annotations, refused } = readAnnotations(file?.text)
    report('Recogito annotations taken', annotations.length, annotations.length + refused.length)
    expect(refused).toEqual([])
    expect(annotations).toHaveLength(4)
    expect(annotations[0]).toEqual({
      id: '#ce0ed291-766b-4763-8e91-90ce1d04e706',
      motivations: [],
      bodies: [
        {
          kind: 'text',
          purpose: null,
          text: 'This is a comment',
          language: null,
          format: 'text/plain',
        },
      ],
      tags: ['A Tag', 'Another Tag'],
      targets: [
        {
          source: null,
          quote: { exact: 'Troy', prefix: null, suffix: null },
          position: { start: 124, end: 128 },
          sha256: null,
          unread: [],
        },
      ],
      creator: null,
      created: null,
    })
    expect(annotations[3]).toMatchObject({
      motivations: ['linking'],
      tags: ['isRelatedTo'],
      targets: [
        { source: '#ce0ed291-766b-4763-8e91-90ce1d04e706' },
        { source: '#447d4bea-08dc-4bd0-ae51-31f5ed7a95a0' },
      ],
    })
  },
)

function report(what: string, count: number, all: number): void {
  print(`${what}: ${count} of ${all}`)
}

function print(line: string): void {
  process.stdout.write(`w3c ${line}\n`)
}

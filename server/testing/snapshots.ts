import { type Article } from '#shared/article/article.ts'
import { SnapshotCreated } from '#shared/evidence/snapshot-outcome.ts'
import { type Claim } from '#shared/review/review.ts'
import { Source } from '#shared/source/source.ts'
import { addArticle, SOURCE_TEXT } from './seed-desk.ts'
import {
  addDesk,
  addPerson,
  type ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from './test-house.ts'

/** A source text with nothing of `SOURCE_TEXT` in it. */
export const GONE =
  'Nothing that was said before stands here any more, only the weather of Tuesday.'

export type Newsroom = {
  house: TestHouse
  deskId: string
  editor: TestPerson
  reviewer: TestPerson
  reader: TestPerson
  article: Article
}

/** A house with one desk, somebody of each working role, and an article of the editor's. */
export async function openNewsroom(
  engine: (typeof ENGINES)[number],
  environment?: Readonly<Record<string, string>>,
): Promise<Newsroom> {
  const house = await openTestHouse(engine, environment)
  const deskId = await addDesk(house)
  const editor = await addPerson(house, 'Amina', deskId, 'editor')
  const reviewer = await addPerson(house, 'Rui', deskId, 'reviewer')
  const reader = await addPerson(house, 'Lena', deskId, 'reader')
  const article = await addArticle(editor, deskId)
  return { house, deskId, editor, reviewer, reader, article }
}

export async function newSource(
  { editor, deskId }: Pick<Newsroom, 'editor' | 'deskId'>,
  text = SOURCE_TEXT,
): Promise<Source> {
  const body = { title: 'Wire report', text }
  return Source.parse(
    await (await editor.call('POST', `/api/desks/${deskId}/sources`, body)).json(),
  )
}

/** Attaches evidence from the first snapshot; the answer as it came. */
export function attach(
  person: TestPerson,
  { claim, source }: { claim: Claim; source: Source },
  more: object,
): Promise<Response> {
  return person.call('POST', `/api/claims/${claim.id}/evidence`, {
    sourceId: source.id,
    snapshot: 1,
    about: 'content',
    relation: 'supports',
    ...more,
  })
}

/** Sends a new snapshot of a source, made from the first unless told; the answer as it came. */
export function sendSnapshot(person: TestPerson, source: Source, body: object): Promise<Response> {
  return person.call('POST', `/api/sources/${source.id}/snapshots`, { baseNumber: 1, ...body })
}

/** Stores a new snapshot. Throws where the server refuses it. */
export async function keepSnapshot(
  person: TestPerson,
  source: Source,
  body: object,
): Promise<SnapshotCreated> {
  const response = await sendSnapshot(person, source, body)
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
  return SnapshotCreated.parse(await response.json())
}

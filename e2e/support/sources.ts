import { pageOf } from '#shared/page.ts'
import { Source, SourceSummary } from '#shared/source/source.ts'
import { type TestDesk } from './new-desk.ts'
import { call } from './person.ts'

export async function listSources(desk: TestDesk): Promise<SourceSummary[]> {
  const path = `/api/desks/${desk.id}/sources`
  return (await call(desk.admin, { path }, pageOf(SourceSummary))).items
}

export async function readSource(desk: TestDesk, title: string): Promise<Source> {
  const found = (await listSources(desk)).find((source) => source.title === title)
  return call(desk.admin, { path: `/api/sources/${found?.id ?? title}` }, Source)
}

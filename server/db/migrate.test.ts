import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

test('an empty folder becomes a database, a second start finds nothing to do, and a second process is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'))
  const database = openSqlite(folder)
  await migrate(database, join(folder, 'backups'))
  await migrate(database, join(folder, 'backups'))
  expect(await database.read.selectFrom('house').selectAll().execute()).toEqual([
    { id: 1, set_up_at: null, seq: 0, head_hash: '' },
  ])
  expect(() => openSqlite(folder)).toThrow('Another Stet is running')
  await database.close()
  rmSync(folder, { recursive: true })
})

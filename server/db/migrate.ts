import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, Migrator } from 'kysely'
import { type Database } from './database.ts'
import * as instance from './migrations/0001-instance.ts'
import * as desk from './migrations/0002-desk.ts'
import * as revisions from './migrations/0003-revisions.ts'
import * as snapshots from './migrations/0004-snapshots.ts'
import * as documents from './migrations/0005-documents.ts'
import * as wordingDecision from './migrations/0006-wording-decision.ts'
import * as reportKey from './migrations/0007-report-key.ts'
import * as comment from './migrations/0008-comment.ts'
import * as publication from './migrations/0009-publication.ts'
import * as reportImport from './migrations/0010-report-import.ts'
import * as outsideCheck from './migrations/0011-outside-check.ts'

const MIGRATIONS: Record<string, Migration> = {
  '0001-instance': instance,
  '0002-desk': desk,
  '0003-revisions': revisions,
  '0004-snapshots': snapshots,
  '0005-documents': documents,
  '0006-wording-decision': wordingDecision,
  '0007-report-key': reportKey,
  '0008-comment': comment,
  '0009-publication': publication,
  '0010-report-import': reportImport,
  '0011-outside-check': outsideCheck,
}
const COPIES_KEPT = 3

/**
 * Brings a database to the newest schema. A SQLite file with something in it is copied first (`backups/`, rights for its owner alone, the last three kept).
 *
 * @throws Error when the schema is newer than this program, or a migration failed (nothing of it stays)
 */
export async function migrate(database: Database, backupFolder: string): Promise<void> {
  const migrator = new Migrator({
    db: database.write,
    provider: { getMigrations: async () => MIGRATIONS },
  })
  const known = await migrator.getMigrations()
  const pending = known.filter((migration) => !migration.executedAt)
  if (database.copyTo && pending.length > 0 && pending.length < known.length)
    await copyBefore(database.copyTo, backupFolder)
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new Error(
      `This database was written by a newer Stet. Install that version, or restore a copy. (${error.message})`,
    )
  throw error instanceof Error ? error : new Error(`Migration failed on ${database.engine}.`)
}

async function copyBefore(copyTo: (file: string) => Promise<void>, folder: string): Promise<void> {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const copy = join(folder, `stet-${new Date().toISOString().replaceAll(':', '-')}.sqlite`)
  await copyTo(copy)
  chmodSync(copy, 0o600)
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith('stet-'))
    .toSorted()
  for (const old of copies.slice(0, -COPIES_KEPT)) rmSync(join(folder, old))
}

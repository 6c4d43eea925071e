import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedFile } from '../../system/installed-file.ts'

/** One folder of prisma/migrations. The checksum is Prisma's: SHA-256 (hex) of the file. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** A row of `_prisma_migrations`. */
export type AppliedMigration = {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: unknown
  readonly rolled_back_at: unknown
}

function migrationsFolder(engine: 'sqlite' | 'postgresql'): string {
  const path = engine === 'sqlite' ? 'prisma/migrations' : 'prisma/postgresql/migrations'
  const folder = installedFile(path)
  if (folder === undefined) throw new Error(`The folder ${path} is missing from this installation`)
  return folder
}

/** The migrations that this programme was built with, in order. */
export function knownMigrations(engine: 'sqlite' | 'postgresql'): Migration[] {
  const folder = migrationsFolder(engine)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** What stands between the database's history and the programme's, in words; migrations that merely wait are in `waiting`. */
export function compareHistory(known: readonly Migration[], applied: readonly AppliedMigration[]) {
  const live = applied.filter((row) => row.rolled_back_at === null)
  const problems: string[] = []
  for (const row of live) {
    const migration = known.find(({ name }) => name === row.migration_name)
    if (row.finished_at === null) problems.push(`The migration ${row.migration_name} has failed half-way`)
    else if (!migration) problems.push(`The database has ${row.migration_name}: it is newer than this programme`)
    else if (migration.checksum !== row.checksum)
      problems.push(`The migration ${row.migration_name} was changed after it ran`)
  }
  const waiting = known.filter(({ name }) => !live.some((row) => row.migration_name === name))
  return { problems, waiting }
}

/** Everything that keeps the programme from using the database. */
export function historyProblems(known: readonly Migration[], applied: readonly AppliedMigration[]): string[] {
  const { problems, waiting } = compareHistory(known, applied)
  return [...problems, ...waiting.map(({ name }) => `The migration ${name} has not run`)]
}

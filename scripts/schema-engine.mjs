// Prisma's schema engine in-process, from its WebAssembly package: no binary is downloaded. For development only.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'

const noFilter = { externalTables: [], externalEnums: [] }

// Once only: the module's glue keeps views of one memory.
let loading
function loadEngine() {
  loading ??= instantiate()
  return loading
}

async function instantiate() {
  const require = createRequire(import.meta.url)
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(join(require.resolve('@prisma/schema-engine-wasm'), '../schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** An engine for the database at `url`: `file:...` or `postgresql://...`. Nothing is connected until it must be. */
export async function openSchemaEngine(url, datamodels) {
  const SchemaEngine = await loadEngine()
  // The engine calls the adapter's methods unbound and wants errors as values: Prisma's own wrapper does both.
  const require = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-better-sqlite3'))
  const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils')
  const factory = url.startsWith('file:') ? new PrismaBetterSqlite3({ url }) : new PrismaPg(url)
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/** The SQL that makes a database of the schema text `from` (null: an empty one) into one of the schema text `to`. */
export async function diffSchemas(url, from, to) {
  const datamodel = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] })
  const engine = await openSchemaEngine(url, [['schema.prisma', to]])
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: noFilter,
  })
  return result.stdout ?? ''
}

/** The migrations of a folder as the engine wants them. */
export function migrationList(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** What Prisma says of a database that has run the folder's migrations: its diagnosis, and what it would still apply. */
export async function examineHistory(url, folder, schema) {
  const migrationsList = migrationList(folder)
  const engine = await openSchemaEngine(url, [['schema.prisma', schema]])
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilter,
  })
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter })
  return { diagnosis, appliedMigrationNames }
}

/**
 * What Prisma would still change to bring a database to the schema text: how many steps it took, and what it would not
 * do unasked (dropping a table). `besides` names the tables that are no business of Prisma's.
 */
export async function pushSchema(url, content, besides) {
  const engine = await openSchemaEngine(url, [['schema.prisma', content]])
  const schema = { files: [{ path: 'schema.prisma', content }] }
  const filters = { ...noFilter, externalTables: besides }
  const { executedSteps, warnings, unexecutable } = await engine.schemaPush({ force: false, schema, filters })
  return { executedSteps, refused: [...warnings, ...unexecutable] }
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/app/ports/ports.ts'

let template: Promise<Buffer> | undefined

/** An empty SQLite database with the whole schema. The migrations run once in a process; what they made is copied. */
export async function writeMigratedDatabase(file: string): Promise<void> {
  template ??= migrated()
  await writeFile(file, await template, { flag: 'wx' })
}

/** A store on a new database at this path. */
export async function newStore(file: string): Promise<Store> {
  await writeMigratedDatabase(file)
  return openStore(`file:${file}`)
}

async function migrated(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-template-'))
  try {
    const file = join(folder, 'candor.db')
    await (await openStore(`file:${file}`, { migrate: true })).close()
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

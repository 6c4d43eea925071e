import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../../src/adapters/import/open-ledger.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import { type ImportResult, importLedger } from '../../../src/app/import/import-ledger.ts'
import type { ImportOptions, ImportWatcher } from '../../../src/app/import/import-pass.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import type { RequestRow } from '../../../src/app/ports/store/cases/case-rows.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { newStore } from '../../support/migrated-database.ts'
import { testPorts } from '../../support/ports.ts'

/** A store in a folder of its own, into which ledgers are imported on 2 March 2026, their requests open where no column says otherwise. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'candor-import-'))
  private constructor(readonly store: Store) {}

  static async open(): Promise<Office> {
    const folder = mkdtempSync(join(tmpdir(), 'candor-import-db-'))
    return new Office(await newStore(join(folder, 'candor.db')))
  }

  get ports() {
    return testPorts({ store: this.store, clock: { now: () => instant('2026-03-02T12:00:00Z') } })
  }

  file(text: string | Uint8Array): string {
    const path = join(this.folder, 'ledger.csv')
    writeFileSync(path, text)
    return path
  }

  async importFile(
    path: string,
    options: Partial<ImportOptions> = {},
    watcher: ImportWatcher = {},
  ): Promise<ImportResult> {
    const source = await openLedger(path, isKnownColumn)
    const result = await importLedger(
      this.ports,
      source,
      { body: 'office', statute: 'us-foia', map: [], accept: ['open'], ...options },
      watcher,
    )
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  importText(
    text: string | Uint8Array,
    options: Partial<ImportOptions> = {},
    watcher: ImportWatcher = {},
  ): Promise<ImportResult> {
    return this.importFile(this.file(text), options, watcher)
  }

  async rows(slug = 'office'): Promise<readonly RequestRow[]> {
    const body = await this.store.bodies.bySlug(slug)
    const rows: RequestRow[] = []
    if (body) for await (const batch of this.store.exports.requests(body.id, {})) rows.push(...batch)
    return rows
  }

  async close(): Promise<void> {
    await this.store.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

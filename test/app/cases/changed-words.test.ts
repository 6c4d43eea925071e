import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { checkInstallation } from '../../../src/app/office/check-installation.ts'
import { openOffice } from '../../support/office.ts'

it('the doctor finds words that are not those that were recorded, and words that are gone; erased ones are no fault', async () => {
  const office = await openOffice()
  try {
    const { reference, requestId } = await office.submit()
    const erased = await office.submit()
    const requester = { kind: 'requester', requestId: erased.requestId } as const
    await office.act(office.as('officer'), reference, 'note-added', { text: 'As it was recorded' })
    await office.act(requester, erased.reference, 'withdrawn')
    const asked = { reason: 'asked', confirm: true }
    expect((await office.act(office.as('admin'), erased.reference, 'personal-data-erased', asked)).ok).toBe(true)
    const records = async () => {
      const checks = await checkInstallation(office.ports, { all: true })
      return checks.find(({ name }) => name === 'records')
    }
    expect((await records())?.state).toBe('ok')

    const db = new Database(join(office.folder, 'candor.db'))
    db.prepare(`UPDATE "Words" SET "content" = 'As somebody wished it' WHERE "requestId" = ? AND "kind" = 'note'`).run(
      requestId,
    )
    db.prepare(`DELETE FROM "Words" WHERE "requestId" = ? AND "kind" = 'identity'`).run(requestId)
    db.close()
    const found = await records()
    expect(found?.state).toBe('failed')
    const events = await office.ports.store.cases.events(requestId)
    const note = events.find(({ type }) => type === 'note-added')?.seq
    expect(found?.found).toEqual([
      { reference, kind: 'text-missing', seq: 1 },
      { reference, kind: 'text-changed', seq: note },
    ])
  } finally {
    await office.close()
  }
})

import { expect, test } from 'vitest'
import { removeOldBackgroundTasks } from '../../../src/app/background-tasks/remove-old-background-tasks.ts'
import { takeLedgerFile } from '../../../src/app/import/start-import.ts'
import { openOffice } from '../../support/office.ts'

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

test('a ledger that somebody uploaded and never imported is gone after a week, and not before', async () => {
  const office = await openOffice()
  const { ports, body } = office
  const upload = async (text: string) => {
    const taken = await takeLedgerFile(ports, office.as('admin'), body, bytesOf(text))
    if (!taken.ok) throw new Error(taken.refusal.code)
    return taken.value
  }
  const left = await upload('Number,Received\nA-1,2024-01-15\n')
  const again = await upload('Number,Received\nA-2,2024-01-15\n')
  const there = async (sha256: string) => (await ports.blobs.get(sha256)) !== null
  expect(await removeOldBackgroundTasks(ports)).toBe(0)
  expect([await there(left), await there(again)]).toEqual([true, true])

  // The blobs go by the clock of the machine, the office by its own.
  const now = Date.now()
  office.at(new Date(now + 8 * 86_400_000).toISOString())
  expect(await removeOldBackgroundTasks(ports)).toBe(2)
  expect([await there(left), await there(again)]).toEqual([false, false])

  const late = await upload('Number,Received\nA-3,2024-01-15\n')
  expect(await removeOldBackgroundTasks(ports)).toBe(0)
  expect(await there(late)).toBe(true)
  await office.close()
})

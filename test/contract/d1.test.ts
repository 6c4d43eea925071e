import { expect, test } from 'vitest'
import { putBody } from '../support/put-row.ts'
import { aBody, aRequest, opening } from './case-builders.ts'
import { migratedD1 } from './d1-binding.ts'
import { emptying } from './engine-under-test.ts'
import { storeContract } from './store-contract.ts'

async function openD1() {
  const { store, run, close } = await migratedD1()
  return { store: store(), another: async () => store(), reset: () => run(emptying), close }
}

storeContract('D1', openD1)

test('an import that no batch can hold is refused before anything is written', async () => {
  const { store, close } = await openD1()
  const body = aBody()
  await putBody(store, body)
  async function* source() {
    for (let batch = 0; batch < 60; batch += 1) yield Array.from({ length: 50 }, () => opening(aRequest(body)))
  }
  await expect(store.cases.commitAll(source())).rejects.toMatchObject({ name: 'ImportTooLarge' })
  expect((await store.lists.ledger({ bodyId: body.id, sort: 'due', limit: 1 })).rows).toEqual([])
  expect(await store.check()).toEqual({ ok: true, problems: [] })
  await close()
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { recalculateOpenRequests } from '../../../src/app/cases/recalculate-open-requests.ts'
import { changeBody } from '../../../src/app/office/change-body.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import type { Ports, Store } from '../../../src/app/ports/ports.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  // The EU's regulation counts an office's own closures.
  office = await openOffice('eu-1049-2001', 'Europe/Brussels')
})
afterEach(() => office.close())

const settings = async () => (await office.ports.store.bodies.byId(office.body.id))?.settings

/** The same store, where somebody else saves while the recalculation reads its first page of requests. */
function whileItReads(act: () => Promise<unknown>): Ports {
  const { store } = office.ports
  let isFirst = true
  const ledger: Store['lists']['ledger'] = async (query) => {
    if (isFirst) {
      isFirst = false
      await act()
    }
    return store.lists.ledger(query)
  }
  return { ...office.ports, store: { ...store, lists: { ...store.lists, ledger } } }
}

async function close(day: string) {
  const closures = [...((await settings())?.closures ?? []), day]
  const changed = await changeBody(office.ports, office.as('admin'), office.body.id, { closures })
  expect(changed.ok).toBe(true)
}

test('settings that an administrator saves while open requests are recalculated stay', async () => {
  const { reference } = await office.submit()
  await recalculateOpenRequests(office.ports)
  await close('2024-05-15')
  const ports = whileItReads(async () => {
    const saved = await changeCasework(office.ports, office.as('admin'), office.body.id, { smallCounts: 5 })
    expect(saved.ok).toBe(true)
    await close('2024-05-16')
  })
  expect(await recalculateOpenRequests(ports)).toEqual({ moved: 1 })
  expect(await settings()).toMatchObject({ smallCounts: 5, closures: ['2024-05-15', '2024-05-16'] })
  // The closure that came meanwhile is not taken for counted: the next run looks at it.
  await recalculateOpenRequests(office.ports)
  expect((await office.ports.store.cases.byReference(reference))?.dueOn).toBe('2024-06-04')
  expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
})

test('what an older release kept among the settings is still what was counted last', async () => {
  const { reference } = await office.submit()
  await recalculateOpenRequests(office.ports)
  const counted = await office.ports.store.countedDays.of(office.body.id)
  const { of } = office.ports.store.countedDays
  const before = (await settings()) ?? office.body.settings
  await close('2024-05-15')
  // As in a database that the release before wrote: nothing in the new table, and the days among the settings.
  const all: Store['bodies']['all'] = async () =>
    (await office.ports.store.bodies.all()).map((body) => ({
      ...body,
      settings: { ...body.settings, countedBy: counted ?? {} },
    }))
  const store = {
    ...office.ports.store,
    bodies: { ...office.ports.store.bodies, all },
    countedDays: { ...office.ports.store.countedDays, of: async () => null },
  }
  expect(before.closures).toEqual([])
  expect(await recalculateOpenRequests({ ...office.ports, store })).toEqual({ moved: 1 })
  expect((await office.ports.store.cases.byReference(reference))?.dueOn).toBe('2024-06-03')
  expect(await of(office.body.id)).not.toEqual(counted)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveView } from '../../../src/app/desk/save-view.ts'
import { answerReport } from '../../../src/app/figures/answer-report.ts'
import { saveSchedule, setScheduleState } from '../../../src/app/figures/save-schedule.ts'
import { changeDigests } from '../../../src/app/mail/reminders/change-digests.ts'
import { addStaff } from '../../../src/app/office/add-staff.ts'
import { changeBody } from '../../../src/app/office/change-body.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import { deactivateStaff } from '../../../src/app/office/deactivate-staff.ts'
import { makeApiKey } from '../../../src/app/office/make-api-key.ts'
import { revokeApiKeys } from '../../../src/app/office/revoke-api-keys.ts'
import type { Ports, Store } from '../../../src/app/ports/ports.ts'
import type { Body } from '../../../src/app/ports/store/bodies.ts'
import type { Result } from '../../../src/domain/request/refusal.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const admin = () => office.as('admin')
const bodyNow = async (): Promise<Body> => {
  const body = await office.ports.store.bodies.byId(office.body.id)
  if (!body) throw new Error('no body')
  return body
}
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** The same store, in which somebody else saves just before the first update of such a row, after everything was read. */
function justBefore(row: 'body' | 'staff', act: () => Promise<unknown>): Ports {
  const { store } = office.ports
  let isFirst = true
  const before = async () => {
    if (!isFirst) return
    isFirst = false
    await act()
  }
  const changed: Pick<Store, 'bodies' | 'staff'> = {
    bodies: {
      ...store.bodies,
      async update(...given) {
        if (row === 'body') await before()
        return store.bodies.update(...given)
      },
    },
    staff: {
      ...store.staff,
      async update(...given) {
        if (row === 'staff') await before()
        return store.staff.update(...given)
      },
    },
  }
  return { ...office.ports, store: { ...store, ...changed } }
}

describe('the settings of a body', () => {
  test('a field that somebody else changed since it was seen is a conflict, which says what stands there and who saved it', async () => {
    const { version } = await bodyNow()
    const channel = { id: 'letter', name: { en: 'Letter' }, kind: 'post', entry: 'typed' }
    value(await changeCasework(office.ports, admin(), office.body.id, { channels: [channel] }, version))
    const mine = { channels: [{ ...channel, id: 'fax', kind: 'fax' }] }
    const stale = await changeCasework(office.ports, admin(), office.body.id, mine, version)
    // Another list that lacks their channel is refused by itself: it is left as it was, whatever the version.
    expect(stale.ok).toBe(false)
    const other = await changeBody(office.ports, admin(), office.body.id, { email: 'a@b.example' }, undefined, version)
    expect(other.ok).toBe(true)
    const again = await changeBody(office.ports, admin(), office.body.id, { email: 'c@d.example' }, undefined, version)
    expect(again).toMatchObject({
      ok: false,
      refusal: {
        code: 'conflict',
        params: { version: String(version + 2) },
        conflicts: [
          { field: 'email', theirs: 'a@b.example', yours: 'c@d.example', by: `staff:${office.people.admin.id}` },
        ],
      },
    })
    expect((await bodyNow()).settings).toMatchObject({ email: 'a@b.example', channels: [{ id: 'letter' }] })
    // Who has seen it may take its place.
    value(await changeBody(office.ports, admin(), office.body.id, { email: 'c@d.example' }, undefined, version + 2))
  })

  test.each([
    ['digests', (ports: Ports) => changeDigests(ports, admin(), office.body.id, { daily: { hour: 8, to: [] } }, 1)],
    ['units', (ports: Ports) => changeCasework(ports, admin(), office.body.id, { units: [{ name: 'Roads' }] }, 1)],
    ['brand', (ports: Ports) => changeBody(ports, admin(), office.body.id, { seal: '#00305e' }, undefined, 1)],
  ])(
    'two who save at the same moment, one of them %s: both are kept, and both stand in the history',
    async (field, save) => {
      const ports = justBefore('body', async () =>
        value(await changeCasework(office.ports, admin(), office.body.id, { smallCounts: 5 }, 1)),
      )
      value(await save(ports))
      const { settings, version } = await bodyNow()
      expect(settings).toMatchObject({ smallCounts: 5, [field]: expect.anything() })
      expect(version).toBe(3)
      const lines = await office.ports.store.officeHistory.of(office.body.id, 10)
      expect(lines.map((line) => line.version).sort()).toEqual([2, 3])
    },
  )

  test('two who save the same field at the same moment: the second is told', async () => {
    const ports = justBefore('body', async () =>
      value(await changeCasework(office.ports, admin(), office.body.id, { smallCounts: 5 }, 1)),
    )
    const mine = await changeCasework(ports, admin(), office.body.id, { smallCounts: 8 }, 1)
    expect(mine).toMatchObject({
      refusal: { code: 'conflict', conflicts: [{ field: 'smallCounts', theirs: 5, yours: 8 }] },
    })
    expect((await bodyNow()).settings.smallCounts).toBe(5)
  })

  test('what saves nothing new makes no version', async () => {
    value(await changeBody(office.ports, admin(), office.body.id, { reminders: [10, 5, 3, 1, 0] }))
    expect((await bodyNow()).version).toBe(1)
  })
})

describe('the people of a body', () => {
  test('roles that somebody else gave are not taken back by an older form', async () => {
    const { email, name, id, version } = office.people.officer
    value(await addStaff(office.ports, admin(), office.body, { email, name, roles: ['publisher'] }, version))
    const stale = await addStaff(office.ports, admin(), office.body, { email, name, roles: ['auditor'] }, version)
    expect(stale).toMatchObject({
      refusal: { code: 'conflict', conflicts: [{ field: 'roles', theirs: ['publisher'], yours: ['auditor'] }] },
    })
    const blind = await addStaff(office.ports, admin(), office.body, { email, name, roles: ['auditor'] })
    expect(blind).toMatchObject({ refusal: { code: 'conflict' } })
    expect(await office.ports.store.staff.byId(id)).toMatchObject({ roles: ['publisher'], version: version + 1 })
  })

  test('who ends somebody’s access does not undo what was changed of them at that moment', async () => {
    const { officer } = office.people
    const ports = justBefore('staff', async () => {
      const { email } = officer
      value(
        await addStaff(office.ports, { kind: 'system' }, office.body, { email, name: 'Renamed', roles: ['auditor'] }),
      )
    })
    value(await deactivateStaff(ports, admin(), officer))
    const now = await office.ports.store.staff.byId(officer.id)
    expect(now).toMatchObject({ name: 'Renamed', roles: ['auditor'], active: false })
  })

  test('one who is added by two at once is there once, as the first said', async () => {
    const add = (name: string) =>
      addStaff(office.ports, admin(), office.body, { email: 'new@riverford.example', name, roles: ['intake'] })
    const outcomes = await Promise.all([add('First'), add('Second')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'conflict' } })
    expect(await office.ports.store.staff.byEmail('new@riverford.example')).toHaveLength(1)
  })

  test('a key that two end at once has one line in the history', async () => {
    const { officer } = office.people
    value(await makeApiKey(office.ports, admin(), officer, 'bench', 'read'))
    await Promise.all([1, 2].map(() => revokeApiKeys(office.ports, admin(), officer, 'bench')))
    const lines = await office.ports.store.officeHistory.of(office.body.id, 10)
    expect(lines.filter(({ kind }) => kind === 'key-ended')).toHaveLength(1)
  })
})

describe('views, saved reports and answers', () => {
  const wanted = {
    ...{ name: 'Monthly', form: 'figures', rule: 'last-month', locale: 'en', format: 'pdf' },
    ...{ every: 'month', day: 3, to: ['auditor@riverford.example'] },
  }

  test('a view for everybody is not replaced by one of the same name, nor by an older form', async () => {
    const approver = office.as('approver')
    const theirs = value(await saveView(office.ports, approver, { name: 'Late', query: 'due=overdue', forAll: true }))
    const mine = { name: 'Late', query: 'state=open', forAll: true }
    const same = await saveView(office.ports, admin(), mine)
    expect(same).toMatchObject({
      refusal: { code: 'conflict', params: { id: theirs.id }, conflicts: [{ field: 'query', theirs: 'due=overdue' }] },
    })
    value(await saveView(office.ports, approver, { ...mine, id: theirs.id, query: 'unit=mine' }, 1))
    expect(await saveView(office.ports, admin(), { ...mine, id: theirs.id }, 1)).toMatchObject({
      refusal: { code: 'conflict', conflicts: [{ field: 'query', theirs: 'unit=mine', yours: 'state=open' }] },
    })
    expect((await office.ports.store.desk.view(theirs.id))?.query).toBe('unit=mine')
  })

  test('a saved report that was changed meanwhile is not changed back; one that was put back is not forgotten', async () => {
    const auditor = office.as('auditor')
    const { id } = value(await saveSchedule(office.ports, auditor, office.body, wanted))
    value(await saveSchedule(office.ports, auditor, office.body, { ...wanted, day: 9 }, { id, seen: 1 }))
    expect(
      await saveSchedule(office.ports, auditor, office.body, { ...wanted, day: 5 }, { id, seen: 1 }),
    ).toMatchObject({
      refusal: { code: 'conflict', conflicts: [{ field: 'day', theirs: 9, yours: 5 }] },
    })
    const removed = value(await setScheduleState(office.ports, auditor, office.body, id, 'removed'))
    value(await setScheduleState(office.ports, auditor, office.body, id, 'active'))
    expect(await office.ports.store.reportSchedules.remove(removed)).toBe(false)
    expect((await office.ports.store.reportSchedules.byId(id))?.what.day).toBe(9)
  })

  test('answers for a report that somebody else gave meanwhile stand, and are shown place by place', async () => {
    const auditor = office.as('auditor')
    const about = { form: 'plain', of: { year: 2024 } } as const
    const answer = (people: string, seen?: number) =>
      answerReport(office.ports, auditor, office.body, {
        ...{ ...about, answers: { texts: { foreword: people } } },
        ...(seen === undefined ? {} : { seen }),
      })
    const first = await answer('First', 0)
    if (!first.ok) throw new Error(first.refusal.code)
    for (const stale of [await answer('Second', 0), await answer('Second')])
      expect(stale).toMatchObject({
        refusal: {
          code: 'conflict',
          conflicts: [
            { field: 'texts.foreword', theirs: 'First', yours: 'Second', by: expect.stringContaining('staff:') },
          ],
        },
      })
    value(await answer('Second', 1))
  })
})

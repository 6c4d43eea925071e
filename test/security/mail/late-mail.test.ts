import { afterEach, beforeEach, expect, test } from 'vitest'
import { clockWatch } from '../../../src/app/clock-watch.ts'
import { checkInstallation } from '../../../src/app/office/check-installation.ts'
import { findDelays } from '../../../src/app/office/find-delays.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { instantOf, millisecondsOf } from '../../../src/domain/calendar/instant.ts'
import { createApp } from '../../../src/http/app.ts'
import { pageRoutes } from '../../../src/http/site/page-routes.ts'
import { problemPage } from '../../../src/http/ui/problem-page.tsx'
import { aMessage } from '../../contract/case-builders.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
let ports: Ports
let startMs: number
beforeEach(async () => {
  office = await openHttpOffice()
  ports = { ...office.ports, mailer: { configured: true, send: async () => ({ ok: true }) } }
  startMs = millisecondsOf(ports.clock.now())
})
afterEach(() => office.close())

const atSeconds = (seconds: number) => instantOf(startMs + seconds * 1000)
const queue = (seconds: number, kind = 'reminder') =>
  ports.store.outbox.queue([aMessage({ kind, queuedAt: atSeconds(seconds), sendAfter: atSeconds(seconds) })])
const kinds = async () => (await findDelays(ports)).map(({ kind }) => kind)

test('a link is late after a minute, a letter and a job after ten, and a letter that fails after an hour', async () => {
  await queue(0)
  await queue(0, 'sign-in-link')
  await ports.store.jobs.queue([{ id: 'j', key: 'k', kind: 'scan', payload: '{}', runAfter: atSeconds(0) }])
  office.at(atSeconds(60))
  expect(await kinds()).toEqual([])
  office.at(atSeconds(61))
  expect(await kinds()).toEqual(['link-waits'])
  office.at(atSeconds(601))
  expect(await kinds()).toEqual(['link-waits', 'letter-waits', 'job-waits'])
  const claimed = await ports.store.outbox.claim(atSeconds(601), atSeconds(631), 'me', 9)
  for (const { id } of claimed) await ports.store.outbox.markFailed(id, '421 later', atSeconds(4000))
  for (const { id } of await ports.store.outbox.claim(atSeconds(601), atSeconds(631), 'me', 9))
    await ports.store.outbox.markFailed(id, '421 later', atSeconds(4000))
  await ports.store.jobs.finish('j')
  expect(await kinds()).toEqual([])
  office.at(atSeconds(3601))
  expect(await findDelays(ports)).toEqual([{ kind: 'letter-fails', since: atSeconds(0) }])
  expect(await findDelays({ ...ports, mailer: { ...ports.mailer, configured: false } })).toEqual([])
})

test('a clock that was moved, and letters from later than it is, are said', async () => {
  let elapsed = 0
  const watch = clockWatch(ports.clock, () => elapsed)
  elapsed += 10_000
  office.at(atSeconds(3 * 86_400))
  await queue(3 * 86_400)
  watch.look()
  elapsed += 10_000
  office.at(atSeconds(20))
  watch.look()
  expect(await findDelays({ ...ports, clockWatch: watch })).toEqual([
    { kind: 'clock-moved', since: atSeconds(20) },
    { kind: 'records-ahead', since: atSeconds(3 * 86_400) },
  ])
})

test('/readyz, doctor and administrators’ pages say so, and nobody else’s', async () => {
  await queue(0)
  const app = createApp({ ports, pages: pageRoutes(), problemPage, log: () => {} })
  const ready = async () => {
    const response = await app.request('/readyz')
    return { status: response.status, body: await response.json() }
  }
  expect(await ready()).toMatchObject({ status: 200, body: { ok: true, mail: 'ok', delays: [] } })
  office.at(atSeconds(700))
  expect(await ready()).toMatchObject({
    status: 200,
    body: { ok: true, mail: 'delayed', delays: [{ kind: 'letter-waits', since: atSeconds(0) }] },
  })
  const doctor = (await checkInstallation(ports)).find(({ name }) => name === 'delays')
  expect(doctor).toMatchObject({ state: 'warning', found: [{ kind: 'letter-waits', since: atSeconds(0) }] })
  const page = async (person: 'admin' | 'officer', locale: string) => {
    const cookie = await office.sessionOf(office.people[person])
    return (await app.request(`/desk/outbox?lang=${locale}`, { headers: { cookie } })).text()
  }
  expect(await page('admin', 'en')).toContain('A letter has been waiting to be sent since')
  expect(await page('admin', 'zh-Hans')).toContain('邮件发送或后台任务出现延误')
  expect(await page('admin', 'zh-Hant')).toContain('郵件寄送或背景工作發生延誤')
  expect(await page('officer', 'en')).not.toContain('has been waiting to be sent')
  office.at(atSeconds(0))
  expect(await page('admin', 'en')).not.toContain('are delayed')
})

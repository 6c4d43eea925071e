import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkInstallation } from '../../../src/app/office/check-installation.ts'
import { makeBody } from '../../../src/app/office/make-body.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('a new body has a region that its law knows, or any where its law has none', async () => {
  const make = (slug: string, statute: string, region: string) => makeBody(office.ports, { slug, statute, region })
  expect(await make('otago', 'nz-lgoima-1987', 'OTA')).toMatchObject({ ok: true })
  expect(await make('nanning', 'cn-ogi-2019', 'GX')).toMatchObject({ ok: true })
  expect(await make('leeds', 'uk-foia-2000', 'ENG')).toMatchObject({ ok: true })
  expect(await make('dunedin', 'nz-lgoima-1987', 'Otago')).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', issues: [{ path: 'region', code: 'choice' }] },
  })
})

test('doctor names a stored region that the calendar does not know', async () => {
  const made = await makeBody(office.ports, { slug: 'dunedin', statute: 'nz-lgoima-1987' })
  if (!made.ok) throw new Error('no body')
  const { bodies } = office.ports.store
  await bodies.update({ ...made.value, region: 'Otago' })
  const checks = await checkInstallation(office.ports)
  const calendars = checks.find(({ name }) => name === 'calendars')
  expect(calendars?.found).toContainEqual(expect.objectContaining({ body: 'dunedin', region: 'Otago' }))
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { leaking, openReleaseOffice } from './release-office.ts'

let office: Awaited<ReturnType<typeof openReleaseOffice>>
beforeEach(async () => {
  office = await openReleaseOffice()
})
afterEach(() => office.close())

const withOcr = { ...scannerInProcess, programs: ['ocr'] as const }
const looked = async (id: string, filed = office.lead) => (await office.documentOf(id, filed))?.inspection?.settings

it('a file of an open request is looked through again with a program that was set up since', async () => {
  const id = await office.inspected(leaking)
  const before = await looked(id)
  office.use({ scanner: withOcr })
  await office.inspect()
  const after = await looked(id)
  expect(after).not.toBe(before)
  // Once.
  await office.inspect()
  expect(await looked(id)).toBe(after)
})

it('what was dealt with is not asked again', async () => {
  const id = await office.inspected(leaking)
  const findings = (await office.findingsOf(id)).map(({ fingerprint }) => fingerprint)
  expect(await office.approve(id, { kept: [{ findings, reason: 'The price is public.' }] })).toBeNull()
  office.use({ scanner: withOcr })
  expect(await office.answer()).toMatchObject({ code: 'not-inspected' })
  await office.inspect()
  expect(await office.answer()).toBeNull()
})

it('a file of a closed request is looked through again when it is to go out', async () => {
  const id = await office.inspected()
  await office.approve(id)
  await office.answer()
  const before = await looked(id)
  office.use({ scanner: withOcr })
  await office.inspect()
  expect(await looked(id)).toBe(before)
  expect(await office.act('officer', 'files-offered')).toMatchObject({ code: 'not-inspected' })
  await office.inspect()
  expect(await office.act('officer', 'files-offered')).toBeNull()
})

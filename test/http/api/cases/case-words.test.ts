import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let reference: string
beforeAll(async () => {
  office = await openHttpOffice()
  reference = (await office.submit({ subject: 'A very private subject' })).reference
})
afterAll(() => office.close())

const readAs = async (person: keyof HttpOffice['people']) => {
  const headers = { authorization: `Bearer ${await office.keyOf(office.people[person])}` }
  return (await office.request(`/api/v1/requests/${reference}`, { headers })).text()
}

test('an auditor reads the dates and events of a case, and no words that may name a person', async () => {
  const text = await readAs('auditor')
  expect(JSON.parse(text)).toMatchObject({ reference, subject: '', words: null, case: { identity: null } })
  expect(text).not.toContain('private subject')
  expect(text).not.toContain('Jo Sample')
})

test('only roles that need the identity read it', async () => {
  for (const [person, reads] of [
    ['officer', true],
    ['admin', true],
    ['approver', false],
    ['publisher', false],
  ] as const) {
    expect([person, (await readAs(person)).includes('Jo Sample')]).toEqual([person, reads])
  }
})

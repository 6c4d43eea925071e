import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseStateOf } from '../../../../src/domain/request/fold-case.ts'
import { fullChecklist } from '../../../support/approval.ts'
import { leakingCase } from '../../../support/leaking-case.ts'
import { getPage, postForm } from '../../forms.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let leaking: Awaited<ReturnType<typeof leakingCase>>
let path: string
const cookies = new Map<string, string>()
beforeAll(async () => {
  office = await openHttpOffice()
  leaking = await leakingCase(office)
  path = `/desk/requests/${leaking.reference}/release`
  for (const who of ['officer', 'approver'] as const) cookies.set(who, await office.sessionOf(office.people[who]))
})
afterAll(() => office.close())

const pageFor = (who: 'officer' | 'approver') => getPage(office, cookies.get(who) ?? '', path)
const send = (who: 'officer' | 'approver', fields: { readonly [name: string]: string | readonly string[] }) =>
  postForm(office, cookies.get(who) ?? '', path, fields)
const documents = async () =>
  [...caseStateOf(await office.ports.store.cases.events(leaking.requestId)).documents.values()].map(
    ({ state, isChecked }) => ({ state, isChecked }),
  )
const checklist = Object.fromEntries(
  fullChecklist('uk-foia-2000').map(({ check, answer }) => [`check.${check}`, answer]),
)
const groupsIn = (html: string) => [...new Set([...html.matchAll(/name="keep\.([^"]+)"/g)].map(([, group]) => group))]
const reasonsFor = (html: string) =>
  Object.fromEntries(
    groupsIn(html).flatMap((group) => {
      const values = [...html.matchAll(/name="(keep\.[^"]+)" value="([0-9a-f]{16})"/g)]
      const own = values.filter(([, name]) => name === `keep.${group}`).map(([, , value]) => value ?? '')
      return [
        [`keep.${group}`, own],
        [`reason.${group}`, 'It is public already.'],
      ]
    }),
  )

it('shows what was found to whoever approves, and the name of the requester to nobody who may not know it', async () => {
  const { status, text } = await pageFor('approver')
  expect(status).toBe(200)
  expect(text).toContain('The lowest offer was 1.2 million.')
  expect(text).toContain('Alan Turing')
  expect(text).not.toContain('Wilhelmina')
  expect(text).toContain('know who asked: 1')
  expect((await pageFor('officer')).text).toContain('Wilhelmina')
})

it('says what stands against an approval, and keeps what was typed', async () => {
  const sent = await send('approver', { do: 'approve', file: leaking.documentId, 'note.privacy': 'Looked at twice.' })
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('findings not dealt with: 5')
  expect(sent.text).toContain('Looked at twice.')
})

it('lets an officer say why findings may go out, and a colleague approve all files at once', async () => {
  const forOfficer = await pageFor('officer')
  expect((await send('officer', { do: 'keep', ...reasonsFor(forOfficer.text) })).status).toBe(303)
  const { text } = await pageFor('approver')
  expect(text).toContain('Kept by officer: It is public already.')
  expect(groupsIn(text)).toEqual([])
  const both = { do: 'approve', file: leaking.documentIds }
  const unreadable = { [`unreadable.${leaking.documentIds[1]}`]: 'Measured values.' }
  const unanswered = await send('approver', { ...both, ...unreadable })
  expect(unanswered.text).toContain('Choose an answer')
  expect((await send('approver', { ...both, ...unreadable, ...checklist })).status).toBe(303)
  expect(await documents()).toEqual([
    { state: 'approved', isChecked: true },
    { state: 'approved', isChecked: true },
  ])
  expect((await pageFor('approver')).text).toContain('No file waits for approval.')
})

it('is told by the API alike, with the fingerprints and the questions of the law', async () => {
  const client = office.client(await office.keyOf(office.people.approver))
  const id = leaking.documentId
  const found = answered(await client.GET('/documents/{id}/findings', { params: { path: { id } } }))
  expect(found.findings).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'hidden-text', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
      kept: { reason: 'It is public already.', by: `staff:${office.people.officer.id}` },
    }),
  )
  expect(found.checks).toContainEqual({ check: 'privacy', section: 's.40(2)' })
  expect(JSON.stringify(found)).not.toContain('Wilhelmina')
})

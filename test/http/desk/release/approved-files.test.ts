import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../../src/app/documents/upload-document.ts'
import { inspectionLane } from '../../../../src/app/release/inspect-waiting.ts'
import { caseStateOf } from '../../../../src/domain/request/fold-case.ts'
import { fullChecklist } from '../../../support/approval.ts'
import { leakingCase } from '../../../support/leaking-case.ts'
import { getPage, postForm } from '../../forms.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let leaking: Awaited<ReturnType<typeof leakingCase>>
let path: string
let clean: string
let approver: string
const checklist = fullChecklist('uk-foia-2000')
const note = 'Read with the records team.'

beforeAll(async () => {
  office = await openHttpOffice()
  leaking = await leakingCase(office)
  path = `/desk/requests/${leaking.reference}`
  approver = await office.sessionOf(office.people.approver)
  const file = { name: 'Timetable.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Bus 7 at noon.') }
  const done = await uploadDocument(office.ports, office.as('officer'), leaking, file)
  const [event] = done.ok ? done.value.events : []
  clean = event?.type === 'document-attached' ? event.data.documentId : ''
  await inspectionLane(office.ports)()
})
afterAll(() => office.close())

const documents = async () => caseStateOf(await office.ports.store.cases.events(leaking.requestId)).documents
const client = async (who: 'officer' | 'approver' | 'auditor') => office.client(await office.keyOf(office.people[who]))
const params = () => ({ path: { reference: leaking.reference } })

it('approves none of several files where one stands against it, and names each of those with its reason', async () => {
  const answers = Object.fromEntries(checklist.map(({ check, answer }) => [`check.${check}`, answer]))
  const fields = { do: 'approve', file: [clean, ...leaking.documentIds], ...answers }
  const { status, text } = await postForm(office, approver, `${path}/release`, fields)
  expect(status).toBe(422)
  const summary = /role="alert".*?<\/div>/s.exec(text)?.[0] ?? ''
  expect(summary).toContain('Nothing was saved for any file')
  expect(summary).toMatch(/Tender evaluation\.docx<\/a>: .*findings not dealt with: 5/)
  expect(summary).toMatch(/Minutes\.bin<\/a>: .*say why it may be released/)
  expect(summary).not.toContain('Timetable.txt')
  expect([...(await documents()).values()].map(({ state }) => state)).toEqual(['attached', 'attached', 'attached'])
})

it('says the same by the API', async () => {
  const files = [clean, ...leaking.documentIds].map((documentId) => ({ documentId, checklist }))
  const sent = await (await client('approver')).POST('/requests/{reference}/approvals', {
    params: params(),
    body: { files },
  })
  expect(sent.response.status).toBe(409)
  expect(sent.error).toMatchObject({
    code: 'files-refused',
    files: [
      { documentId: leaking.documentIds[0], name: 'Tender evaluation.docx', code: 'document-blocked' },
      { documentId: leaking.documentIds[1], name: 'Minutes.bin', code: 'file-unreadable' },
    ],
  })
})

it('keeps the findings of all files or of none', async () => {
  const officer = await client('officer')
  const found = answered(
    await officer.GET('/documents/{id}/findings', { params: { path: { id: leaking.documentId } } }),
  )
  const findings = found.findings.flatMap(({ fingerprint }) => fingerprint ?? [])
  const keep = (unknown: readonly string[]) =>
    officer.POST('/requests/{reference}/kept-findings', {
      params: params(),
      body: {
        files: [leaking.documentId, ...unknown].map((documentId) => ({
          documentId,
          kept: [{ findings, reason: 'Public already.' }],
        })),
      },
    })
  expect((await keep([clean])).error).toMatchObject({ files: [{ documentId: clean, code: 'invalid' }] })
  expect((await documents()).get(leaking.documentId)?.kept.size).toBe(0)
  expect((await keep([])).response.status).toBe(201)
  expect((await documents()).get(leaking.documentId)?.kept.size).toBe(new Set(findings).size)
})

it('shows afterwards who answered what: on the page of the files, in the history, and by the API', async () => {
  const given = checklist.map((one) => (one.check === 'privacy' ? { ...one, note } : one))
  const sent = await (await client('approver')).POST('/requests/{reference}/approvals', {
    params: params(),
    body: { files: [{ documentId: clean, checklist: given }] },
  })
  const line = answered(sent).case?.history.find(({ type }) => type === 'document-approved')
  expect(line?.answers).toEqual(given)

  const page = (await getPage(office, approver, `${path}/release`)).text
  const approved = page.slice(page.indexOf('id="approved"'))
  for (const shown of ['Approved by approver on', 'Timetable.txt', '(s.40(2))', `it may go out: ${note}`])
    expect(approved).toContain(shown)

  const history = (await getPage(office, approver, path)).text
  expect(history.slice(history.indexOf('id="history"'))).toContain(note)
})

it('tells an auditor the answers without the words', async () => {
  const seen = answered(await (await client('auditor')).GET('/requests/{reference}', { params: params() }))
  const line = seen.case?.history.find(({ type }) => type === 'document-approved')
  expect(line?.answers).toEqual(checklist)
})

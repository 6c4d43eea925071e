import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicDocumentOf } from '../../../src/app/documents/log-entry.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import type { DocumentRow } from '../../../src/app/ports/store/cases/case-rows.ts'
import { storedInspection } from '../../../src/app/release/inspect-file.ts'
import { inspectionLane } from '../../../src/app/release/inspect-waiting.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import { docx, run } from '../../adapters/scan/office-files.ts'
import { approvalOf, fullChecklist } from '../../support/approval.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
let ports: Ports
let filed: Awaited<ReturnType<Office['submit']>>
async function open(statute = 'uk-foia-2000') {
  office = await openOffice(statute)
  Object.assign(office.ports, { scanner: scannerInProcess })
  ports = office.ports
  filed = await office.submit({ name: 'Wilhelmina Sample' })
}
beforeEach(() => open())
afterEach(() => office.close())

const clean = docx(run('The road was mended.'))
const leaking = docx(run('secret price', '<w:vanish/>') + run('The road was mended.'))
const namesRequester = docx(run('The answer of Wilhelmina Sample was kept.'))

async function attach(bytes: Uint8Array = clean, name = 'answer.docx') {
  const upload = { name, mediaType: 'application/octet-stream', bytes }
  const done = await uploadDocument(ports, office.as('officer'), filed, upload)
  const [event] = done.ok ? done.value.events : []
  return event?.type === 'document-attached' ? event.data.documentId : ''
}
async function inspected(bytes?: Uint8Array, name?: string) {
  const id = await attach(bytes, name)
  await inspectionLane(ports)()
  return id
}
const documentOf = async (id: string) => caseStateOf(await ports.store.cases.events(filed.requestId)).documents.get(id)
async function fingerprints(id: string) {
  const document = await documentOf(id)
  const stored = document && (await storedInspection(ports, document))
  return (stored?.findings ?? []).map(({ fingerprint }) => fingerprint)
}
/** The code of the refusal with its parameters; null where it was done. */
async function act(who: keyof Office['people'], type: EventType, input: object = {}) {
  const done = await office.act(office.as(who), filed.reference, type, input)
  return done.ok ? null : { code: done.refusal.code, ...done.refusal.params }
}
const approve = (id: string, more: object = {}) => act('approver', 'document-approved', { ...approvalOf(id), ...more })
const draft = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
async function decide() {
  await act('officer', 'decision-drafted', draft)
  await act('approver', 'decision-approved')
}

describe('the approval of a file', () => {
  it('waits until it was looked through', async () => {
    const id = await attach()
    expect(await approve(id)).toEqual({ code: 'not-inspected', reason: 'file', name: 'answer.docx' })
    await inspectionLane(ports)()
    expect(await approve(id)).toBeNull()
  })

  it('waits again where somebody was consulted meanwhile', async () => {
    const id = await inspected()
    await act('officer', 'third-party-consulted', { party: 'Brandywine Works' })
    expect(await approve(id)).toMatchObject({ code: 'not-inspected' })
    await inspectionLane(ports)()
    expect(await approve(id)).toBeNull()
  })

  it('is refused while findings are open, and possible once each is kept with a reason', async () => {
    const id = await inspected(leaking)
    expect(await approve(id)).toEqual({ code: 'document-blocked', reason: 'file', name: 'answer.docx', findings: '1' })
    const kept = [{ findings: await fingerprints(id), reason: 'The price is public.' }]
    expect(await approve(id, { kept })).toBeNull()
    expect(await documentOf(id)).toMatchObject({ state: 'approved', isChecked: true })
    const events = await ports.store.cases.events(filed.requestId)
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['findings-kept', 'document-approved'])
    expect(JSON.stringify(events)).not.toContain('The price is public.')
  })

  it('knows no findings of another file', async () => {
    const [id, other] = [await inspected(leaking), await inspected(leaking, 'other.docx')]
    const kept = [{ findings: await fingerprints(other), reason: 'The price is public.' }]
    expect(await approve(id, { kept })).toMatchObject({ code: 'invalid' })
  })

  it('asks a reason of its own for what cannot be looked through', async () => {
    const id = await inspected(new Uint8Array([1, 2, 3, 250, 251]), 'data.bin')
    expect(await approve(id)).toMatchObject({ code: 'file-unreadable', name: 'data.bin' })
    expect(await approve(id, { unreadableReason: 'Measured values, in a format of the instrument.' })).toBeNull()
  })

  it('goes to the copy that takes the place of the file', async () => {
    const [id, copy] = [await inspected(leaking), await inspected(clean, 'copy.docx')]
    const events = await ports.store.cases.events(filed.requestId)
    const replaced = { type: 'document-redacted', data: { documentId: copy, fromDocumentId: id } }
    const state = caseStateOf([...events, { ...events.at(-1), ...replaced, seq: events.length + 1 } as never])
    expect(state.documents.get(id)?.replacedBy).toBe(copy)
  })

  it('asks every question of the law', async () => {
    const id = await inspected()
    expect(await act('approver', 'document-approved', { documentId: id })).toEqual({
      code: 'checklist-incomplete',
      checks: 'secrecy, other-law, privacy, third-party, copyright, findings',
    })
    const foreign = [...fullChecklist('uk-foia-2000'), { check: 'public-interests', answer: 'yes' }]
    expect(await approve(id, { checklist: foreign })).toMatchObject({ code: 'invalid' })
    const checklist = fullChecklist('uk-foia-2000').map((one) =>
      one.check === 'copyright' ? { check: 'copyright', answer: 'not-applicable', note: 'Our own words.' } : one,
    )
    expect(await approve(id, { checklist })).toBeNull()
    const [approved] = (await ports.store.cases.events(filed.requestId)).slice(-1)
    expect(approved?.data).toMatchObject({
      checklist: expect.arrayContaining([{ check: 'copyright', answer: 'not-applicable', note: expect.anything() }]),
    })
  })

  it('in China never passes over the secrecy review', async () => {
    await office.close()
    await open('cn-ogi-2019')
    const id = await inspected()
    const checklist = fullChecklist('cn-ogi-2019')
    const passedOver = checklist.map((one) => (one.check === 'secrecy' ? { ...one, answer: 'not-applicable' } : one))
    expect(await approve(id, { checklist: passedOver })).toEqual({ code: 'checklist-incomplete', checks: 'secrecy' })
    expect(await approve(id, { checklist })).toBeNull()
  })

  it('needs no scanner where there is none', async () => {
    Object.assign(office.ports, { scanner: undefined })
    expect(await approve(await attach(leaking))).toBeNull()
  })
})

describe('a finding that says who asked', () => {
  it('is kept by somebody who may know it, and stops everybody until then', async () => {
    const id = await inspected(namesRequester)
    const findings = await fingerprints(id)
    expect(findings).toHaveLength(1)
    const kept = [{ findings, reason: 'It is their own letter.' }]
    expect(await approve(id, { kept })).toMatchObject({ code: 'invalid' })
    expect(await approve(id)).toMatchObject({ code: 'document-blocked' })
    expect(await act('officer', 'findings-kept', { documentId: id, ...kept[0] })).toBeNull()
    expect(await approve(id)).toBeNull()
  })
})

describe('the answer', () => {
  it('goes out with the files that passed', async () => {
    const id = await inspected()
    await approve(id)
    await decide()
    expect(await act('officer', 'decision-issued')).toBeNull()
  })

  it('stops at a file that came after the approval of the decision', async () => {
    await decide()
    await attach(clean, 'late.docx')
    expect(await act('officer', 'decision-issued')).toEqual({
      ...{ code: 'document-not-approved', reason: 'file', name: 'late.docx' },
    })
  })

  it('stops at a file in which more is found by now, until that is kept with a reason', async () => {
    const id = await inspected(docx(run('Offer of Brandywine Works')))
    await approve(id)
    await act('officer', 'third-party-consulted', { party: 'Brandywine Works' })
    await act('officer', 'third-party-replied', { agrees: true })
    await decide()
    expect(await act('officer', 'decision-issued')).toMatchObject({ code: 'not-inspected' })
    await inspectionLane(ports)()
    expect(await act('officer', 'decision-issued')).toMatchObject({ code: 'document-blocked', name: 'answer.docx' })
    const kept = { documentId: id, findings: await fingerprints(id), reason: 'They agreed.' }
    // Not by the one who prepared the file: it was cleared by somebody else.
    expect(await act('officer', 'findings-kept', kept)).toEqual({ code: 'own-document' })
    expect(await act('approver', 'findings-kept', kept)).toBeNull()
    expect(await act('officer', 'decision-issued')).toBeNull()
    // Nor does a new link to them go out, once more is looked for.
    expect(await act('officer', 'files-offered')).toBeNull()
    await office.changeSettings({ namesToFind: ['Brandywine'] })
    expect(await act('officer', 'files-offered')).toMatchObject({ code: 'not-inspected' })
  })
})

describe('what is public', () => {
  const publish = { title: 'The road', logTitle: 'The road', logSummary: 'What was mended.' }
  async function answered() {
    const documentId = await inspected()
    await approve(documentId)
    await decide()
    await act('officer', 'decision-issued')
    return documentId
  }

  it('names no person in its titles and summary, unless with a reason', async () => {
    const documentId = await answered()
    const given = { ...publish, documentId, logSummary: 'Asked of the clerk, call 020 7946 0999.' }
    expect(await act('publisher', 'document-published', given)).toEqual({
      ...{ code: 'personal-data-found', reason: 'found', fields: 'logSummary', what: 'telephone' },
    })
    const personalDataReason = 'The address of the office.'
    expect(await act('publisher', 'document-published', { ...given, personalDataReason })).toBeNull()
  })

  it('names no person by the name of a file, and tells nobody in which folder it lay', async () => {
    const named = await inspected(undefined, 'Answer to Wilhelmina Sample.docx')
    const inFolder = await inspected(undefined, 'answer.docx')
    for (const id of [named, inFolder]) await approve(id)
    await decide()
    expect(await act('officer', 'decision-issued')).toBeNull()
    const given = { ...publish, personalDataReason: 'Why not.' }
    expect(await act('publisher', 'document-published', { ...given, documentId: named })).toMatchObject({
      ...{ code: 'personal-data-found', fields: 'name' },
    })
    expect(await act('publisher', 'document-published', { ...given, documentId: inFolder })).toBeNull()
    const row = await ports.store.cases.documentById(inFolder)
    expect(publicDocumentOf({ ...(row as DocumentRow), name: 'HR/Grievance/answer.docx' }).name).toBe('answer.docx')
  })

  it('never names the requester at the word of somebody who may not know who asked', async () => {
    await answered()
    const entry = { title: 'The road', summary: 'Asked by Wilhelmina Sample.', personalDataReason: 'Why not.' }
    expect(await act('publisher', 'log-published', entry)).toMatchObject({ code: 'personal-data-found' })
    expect(await act('publisher', 'log-published', { ...entry, summary: 'What was mended.' })).toBeNull()
  })
})

it('a joint answer sends no file of the other request that does not pass', async () => {
  const other = await office.submit()
  const upload = { name: 'theirs.docx', mediaType: 'application/octet-stream', bytes: docx(run('Of Brandywine Works')) }
  const attached = await uploadDocument(ports, office.as('officer'), other, upload)
  const [event] = attached.ok ? attached.value.events : []
  await inspectionLane(ports)()
  const documentId = event?.type === 'document-attached' ? event.data.documentId : ''
  const inOther = async (who: keyof Office['people'], type: EventType, input: object) =>
    (await office.act(office.as(who), other.reference, type, input)).ok
  expect(await inOther('approver', 'document-approved', approvalOf(documentId))).toBe(true)
  expect(await inOther('officer', 'third-party-consulted', { party: 'Brandywine Works' })).toBe(true)
  expect(await inOther('officer', 'third-party-replied', { agrees: true })).toBe(true)
  expect(await inOther('officer', 'linked', { to: filed.reference, how: 'related' })).toBe(true)
  await approve(await inspected())
  await decide()
  const issued = await act('officer', 'decision-issued', { also: [other.reference] })
  expect(issued).toMatchObject({ code: 'document-blocked', name: 'theirs.docx' })
})

it('what is withheld after a joint answer is withheld from all who got it', async () => {
  const other = await office.submit()
  const linked = { to: filed.reference, how: 'related' }
  expect((await office.act(office.as('officer'), other.reference, 'linked', linked)).ok).toBe(true)
  const id = await inspected()
  await approve(id)
  await decide()
  expect(await act('officer', 'decision-issued', { also: [other.reference] })).toBeNull()
  const [copy] = await ports.store.cases.documents(other.requestId)
  expect(copy?.state).toBe('approved')
  expect(await act('officer', 'document-withheld', { documentId: id, reason: 'Not asked for.' })).toBeNull()
  expect((await ports.store.cases.documentById(copy?.id ?? ''))?.state).toBe('attached')
})

it('loses every reason with the personal data of the case', async () => {
  const id = await inspected(leaking)
  const kept = { documentId: id, findings: await fingerprints(id), reason: 'The price is public.' }
  await act('officer', 'findings-kept', kept)
  await act('officer', 'withdrawn')
  await act('admin', 'personal-data-erased', { reason: 'Asked', confirm: true })
  const words = await ports.store.cases.words(filed.requestId, { withFindings: true })
  expect(words.map(({ content }) => content).join()).not.toContain('The price is public.')
})

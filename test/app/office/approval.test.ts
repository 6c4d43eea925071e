import { afterEach, describe, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Staff } from '../../../src/app/ports/store/staff.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import type { Role } from '../../../src/domain/request/role.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
afterEach(() => office.close())

type Outcome = { readonly ok: boolean; readonly refusal?: { readonly code: string } }
const code = (outcome: Outcome) => (outcome.ok ? 'done' : outcome.refusal?.code)
const granted = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }

async function another(name: string, roles: readonly Role[]): Promise<{ staff: Staff; actor: Actor }> {
  const staff = await office.addPerson(name, roles)
  return { staff, actor: { kind: 'staff', staffId: staff.id, bodyId: office.body.id, roles } }
}

const waiting = async () =>
  (await office.ports.store.outbox.list({ limit: 100 })).rows
    .filter((row) => row.kind === 'approval-waits')
    .map((row) => row.to.split('@')[0])

describe('a decision that two people approve', () => {
  it('waits for each in turn, starts anew when it is returned, and is issued after the last', async () => {
    office = await openOffice()
    const both = await another('lena', ['case-officer', 'approver'])
    const head = await another('hugo', ['approver'])
    await office.changeSettings({
      approvalSteps: [
        { name: 'Legal', by: [office.people.approver.id, both.staff.id] },
        { name: 'Head of unit', by: 'unit-head' },
      ],
      unitMembers: { Highways: { members: [head.staff.id], head: head.staff.id } },
    })
    const { reference } = await office.submit()
    const does = async (who: Actor, type: Parameters<Office['act']>[2], input: object = {}) =>
      code(await office.act(who, reference, type, input))
    const [officer, legal] = [office.as('officer'), office.as('approver')]
    expect(await does(officer, 'assigned', { to: office.people.officer.id, unit: 'Highways' })).toBe('done')
    expect(await does(both.actor, 'decision-drafted', granted)).toBe('done')
    // The drafter is of the first step's people, and is not asked.
    expect(await waiting()).toEqual(['approver'])
    expect(await does(both.actor, 'decision-approved')).toBe('own-draft')
    expect(await does(head.actor, 'decision-approved')).toBe('not-your-step')
    expect(await does(legal, 'decision-approved')).toBe('done')
    expect(await waiting()).toEqual(['hugo', 'approver'])
    expect(await does(legal, 'decision-approved')).toBe('not-your-step')
    expect(await does(officer, 'decision-issued')).toBe('wrong-stage')
    expect(await does(head.actor, 'decision-returned', { comment: 'Say where it is found.' })).toBe('done')
    expect((await loadCase(office.ports, reference))?.state).toMatchObject({ stage: 'open', approvals: [] })
    expect(await does(both.actor, 'decision-drafted', granted)).toBe('done')
    expect(await does(head.actor, 'decision-approved')).toBe('not-your-step')
    expect(await does(legal, 'decision-approved')).toBe('done')
    expect(await does(head.actor, 'decision-approved')).toBe('done')
    expect(await does(officer, 'decision-issued')).toBe('done')
  })

  it('is not dated before the day of its approval', async () => {
    office = await openOffice()
    const { reference } = await office.submit()
    office.at('2024-05-13T09:00:00Z')
    expect(code(await office.act(office.as('officer'), reference, 'decision-drafted', granted))).toBe('done')
    expect(code(await office.act(office.as('approver'), reference, 'decision-approved'))).toBe('done')
    office.at('2024-05-14T09:00:00Z')
    const early = await office.act(office.as('officer'), reference, 'decision-issued', { on: '2024-05-10' })
    expect(early).toMatchObject({
      refusal: { code: 'date-before-approval', params: { on: '2024-05-10', approved: '2024-05-13' } },
    })
    const sameDay = await office.act(office.as('officer'), reference, 'decision-issued', { on: '2024-05-13' })
    expect(code(sameDay)).toBe('done')
  })
})

describe('a file about which somebody must decide', () => {
  it('is withheld with its ground or a reason, by a case officer or an approver, and the decision goes on', async () => {
    office = await openOffice()
    const { reference, requestId } = await office.submit()
    const upload = (by: Actor, name: string) =>
      uploadDocument(
        ...([office.ports, by, { reference }] as const),
        ...([{ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(name) }] as const),
      )
    const idOf = async (name: string) =>
      (await office.ports.store.cases.documents(requestId)).find((one) => one.name === name)?.id ?? ''
    await upload(office.as('officer'), 'names.txt')
    await upload({ kind: 'requester', requestId }, 'mine.txt')
    const withhold = async (by: Actor, input: object) => {
      const documentId = await idOf('names.txt')
      return code(await office.act(by, reference, 'document-withheld', { documentId, ...input }))
    }
    const officer = office.as('officer')
    expect(code(await office.act(officer, reference, 'decision-drafted', granted))).toBe('done')
    const blocked = await office.act(office.as('approver'), reference, 'decision-approved')
    expect(blocked).toMatchObject({
      refusal: { code: 'decision-incomplete', issues: [{ path: `documents.${await idOf('names.txt')}` }] },
    })
    for (const person of ['publisher', 'auditor', 'admin'] as const)
      expect(await withhold(office.as(person), { exemptions: ['s.40(2)'] })).toBe('forbidden')
    expect(await withhold({ kind: 'requester', requestId }, { exemptions: ['s.40(2)'] })).toBe('forbidden')
    expect(await withhold(officer, {})).toBe('exemption-needed')
    expect(await withhold(officer, { exemptions: ['s.99'] })).toBe('unknown-exemption')
    expect(await withhold(officer, { documentId: await idOf('mine.txt'), reason: 'Theirs' })).toBe('document-state')
    expect(await withhold(officer, { exemptions: ['s.40(2)'], reason: 'Names of staff.' })).toBe('done')
    const kept = (await loadCase(office.ports, reference))?.state.documents.get(await idOf('names.txt'))
    expect(kept).toMatchObject({ state: 'attached', withheld: { exemptions: ['s.40(2)'] } })
    expect(code(await office.act(office.as('approver'), reference, 'decision-approved'))).toBe('done')
  })
})

describe('a review', () => {
  it('is dealt with by an approver who had no hand in the decision, and by the one it is assigned to', async () => {
    office = await openOffice()
    const fresh = await another('rosa', ['approver'])
    const other = await another('omar', ['approver'])
    const { reference, requestId } = await office.submit()
    const does = async (who: Actor, type: Parameters<Office['act']>[2], input: object = {}) =>
      code(await office.act(who, reference, type, input))
    const [officer, first, admin] = [office.as('officer'), office.as('approver'), office.as('admin')]
    await does(officer, 'decision-drafted', granted)
    await does(first, 'decision-approved')
    await does(officer, 'decision-issued')
    const kind = 'internal-review'
    expect(await does(admin, 'review-assigned', { kind, to: fresh.staff.id })).toBe('no-open-review')
    expect(await does({ kind: 'requester', requestId }, 'review-lodged', { kind })).toBe('done')
    for (const person of ['officer', 'publisher', 'auditor'] as const)
      expect(await does(office.as(person), 'review-assigned', { kind, to: fresh.staff.id })).toBe('forbidden')
    expect(await does(admin, 'review-assigned', { kind, to: office.people.approver.id })).toBe('own-draft')
    expect(await does(admin, 'review-assigned', { kind, to: office.people.officer.id })).toBe('invalid')
    expect(await does(admin, 'review-assigned', { kind: 'commissioner', to: fresh.staff.id })).toBe('no-open-review')
    expect(await does(admin, 'review-assigned', { kind, to: fresh.staff.id })).toBe('done')
    const mails = (await office.ports.store.outbox.list({ limit: 100 })).rows
    expect(mails.filter((row) => row.kind === 'review-assigned').map((row) => row.to)).toEqual([fresh.staff.email])
    const decided = { kind, outcome: 'upheld', note: 'It stands.' }
    expect(await does(first, 'review-decided', decided)).toBe('own-draft')
    expect(await does(other.actor, 'review-decided', decided)).toBe('forbidden')
    expect(await does(officer, 'review-decided', decided)).toBe('forbidden')
    expect(await does(fresh.actor, 'review-decided', decided)).toBe('done')
    expect((await loadCase(office.ports, reference))?.state.reviews).toMatchObject([
      { kind, outcome: 'upheld', assigneeId: fresh.staff.id },
    ])
  })

  it('is the only officer’s own where the office is one of one', async () => {
    office = await openOffice('uk-foia-2000', 'Europe/London', { approvesOwnWork: true })
    const alone = await another('sole', ['case-officer', 'approver'])
    const { reference, requestId } = await office.submit()
    const does = async (who: Actor, type: Parameters<Office['act']>[2], input: object = {}) =>
      code(await office.act(who, reference, type, input))
    for (const type of ['decision-drafted', 'decision-approved', 'decision-issued'] as const)
      expect(await does(alone.actor, type, type === 'decision-drafted' ? granted : {})).toBe('done')
    await does({ kind: 'requester', requestId }, 'review-lodged', { kind: 'internal-review' })
    expect(await does(alone.actor, 'review-decided', { kind: 'internal-review', outcome: 'upheld' })).toBe('done')
  })
})

describe('a second question to the requester', () => {
  const ask = (reference: string) =>
    office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which bridge?' })

  it('is refused where the law lets it be asked once only (条例第30条), with the section', async () => {
    office = await openOffice('cn-ogi-2019', 'Asia/Shanghai')
    const { reference, requestId } = await office.submit()
    expect(code(await ask(reference))).toBe('done')
    await office.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: 'The old one.' })
    expect(await ask(reference)).toMatchObject({ refusal: { code: 'asked-once', params: { section: '条例第30条' } } })
  })

  it('may be asked elsewhere: in the United States it only stops no clock (552(a)(6)(A)(ii)(I))', async () => {
    office = await openOffice('us-foia', 'America/New_York')
    const { reference, requestId } = await office.submit()
    expect(code(await ask(reference))).toBe('done')
    await office.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: 'The old one.' })
    expect(code(await ask(reference))).toBe('done')
    expect((await loadCase(office.ports, reference))?.row.dueOn).toMatch(/^2024-/)
  })
})

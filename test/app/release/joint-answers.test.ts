import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import type { SafeCopies } from '../../../src/app/ports/safe-copy-ports.ts'
import { recordBySystem } from '../../../src/app/record-by-system.ts'
import { copyDocument } from '../../../src/app/release/copy-document.ts'
import { gateProblem } from '../../../src/domain/release/gate.ts'
import type { RequestEvent } from '../../../src/domain/request/event-types.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import { approvalOf } from '../../support/approval.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { clean, openReleaseOffice } from './release-office.ts'

let office: Awaited<ReturnType<typeof openReleaseOffice>>
let other: Awaited<ReturnType<typeof office.linked>>
beforeEach(async () => {
  office = await openReleaseOffice()
  other = await office.linked()
})
afterEach(() => office.close())

it('a file that a copy replaces is closed in all cases that share the answer, and the copy waits in each', async () => {
  const make: SafeCopies['make'] = async (_source, title) => makeSafeCopy(clean, title)
  Object.assign(office.ports, { safeCopies: { make } })
  const id = await office.inspected()
  await office.approve(id)
  expect(await office.answer([other])).toBeNull()
  const [old] = await office.copiesIn(other)
  const made = await copyDocument(office.ports, office.as('officer'), id)
  expect(made).toMatchObject({ ok: true, value: { failed: null } })
  const [closed, copy] = await office.copiesIn(other)
  expect(closed).toMatchObject({ documentId: old?.documentId, state: 'attached', replacedBy: copy?.documentId })
  expect(copy).toMatchObject({ state: 'attached', redactedFrom: old?.documentId, isChecked: false })
  const rows = await office.ports.store.cases.documents(other.requestId)
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['answer.docx', 'attached'],
    ['answer (safe copy).pdf', 'attached'],
  ])
  // It passes the gate of that case by itself.
  await office.inspect()
  const approved = approvalOf(copy?.documentId ?? '')
  expect(await office.actIn(other, 'approver', 'document-approved', approved)).toBeNull()
  expect(await office.actIn(other, 'officer', 'files-offered')).toBeNull()
})

describe('a file that was published with an answer which was taken back', () => {
  async function published() {
    const id = await office.inspected()
    expect(await office.approve(id)).toBeNull()
    expect(await office.answer()).toBeNull()
    const shown = { title: 'The road', logTitle: 'The road', logSummary: 'What was mended.' }
    expect(await office.act('publisher', 'document-published', { documentId: id, ...shown })).toBeNull()
    expect(await office.act('approver', 'reopened', { because: 'error', reason: 'A page was missing.' })).toBeNull()
    return id
  }

  it('and replaced is given to no other case with the next answer', async () => {
    const make: SafeCopies['make'] = async (_source, title) => makeSafeCopy(clean, title)
    Object.assign(office.ports, { safeCopies: { make } })
    const made = await copyDocument(office.ports, office.as('officer'), await published())
    const copyId = made.ok ? (made.value.documentId ?? '') : ''
    await office.inspect()
    expect(await office.approve(copyId)).toBeNull()
    expect(await office.answer([other])).toBeNull()
    const copies = await office.copiesIn(other)
    expect(copies.map(({ copyOf }) => copyOf?.documentId)).toEqual([copyId])
  })

  it('passes the gate again before the next answer is issued', async () => {
    const documentId = await published()
    await recordBySystem(office.ports, office.lead.requestId, ({ today, state }) => ({
      type: 'document-inspected',
      on: today,
      data: {
        ...{ documentId, verdict: 'blocked', open: [], malware: true },
        settings: state.documents.get(documentId)?.inspection?.settings ?? '',
      },
    }))
    expect(await office.answer()).toMatchObject({ code: 'malware-found', name: 'answer.docx' })
  })
})

describe('the copy of a file in another case', () => {
  async function answered(bytes: Uint8Array = clean, more: object = {}) {
    const id = await office.inspected(bytes)
    expect(await office.approve(id, more)).toBeNull()
    expect(await office.answer([other])).toBeNull()
    await office.inspect()
    const [copy] = await office.copiesIn(other)
    return { id, copyId: copy?.documentId ?? '' }
  }
  const approvedIn = (filed: typeof other, documentId: string, more: object = {}) =>
    office.actIn(filed, 'approver', 'document-approved', { ...approvalOf(documentId), ...more })

  it('passes the gate by the checklist of the first case', async () => {
    const { copyId } = await answered()
    expect(await office.actIn(other, 'officer', 'files-offered')).toBeNull()
    expect(await approvedIn(other, copyId)).toMatchObject({ code: 'document-state' })
  })

  it('does not pass it where no question was answered there either', async () => {
    const { copyId } = await answered()
    const events = (await office.ports.store.cases.events(other.requestId)).map((event) =>
      event.type === 'document-attached' && event.data.copyOf
        ? { ...event, data: { ...event.data, copyOf: { ...event.data.copyOf, checked: undefined } } }
        : event,
    )
    const document = caseStateOf(events as RequestEvent[]).documents.get(copyId)
    const present = { inspects: false, settings: '' }
    expect(document && gateProblem(document, present)).toBe('document-not-approved')
  })

  it('may be unreadable for the reason that was given in the first case', async () => {
    await answered(new Uint8Array([1, 2, 3, 250, 251]), { unreadableReason: 'Measured values.' })
    expect(await office.actIn(other, 'officer', 'files-offered')).toBeNull()
  })

  it.each(['the first case', 'the other case'])(
    'in which more is found later is approved again, in %s',
    async (where) => {
      const { id, copyId } = await answered()
      const [filed, documentId] = where === 'the first case' ? [office.lead, id] : [other, copyId]
      office.use({
        scanner: {
          scan: async (bytes, settings) => ({
            ...(await scannerInProcess.scan(bytes, settings)),
            ...{ verdict: 'unreadable', reason: 'too-slow' },
          }),
        },
      })
      await office.changeSettings({ namesToFind: ['Odette Sample'] })
      expect(await office.actIn(filed, 'officer', 'files-offered')).toMatchObject({ code: 'not-inspected' })
      await office.inspect()
      expect(await office.actIn(filed, 'officer', 'files-offered')).toMatchObject({ code: 'file-unreadable' })
      expect(await approvedIn(filed, documentId)).toMatchObject({ code: 'file-unreadable' })
      expect(await approvedIn(filed, documentId, { unreadableReason: 'Read by two people.' })).toBeNull()
      expect(await office.actIn(filed, 'officer', 'files-offered')).toBeNull()
    },
  )
})

describe('an erasure', () => {
  const named = 'Letter of W. Sample.DOCX'
  const words = async () => {
    const rows = [
      await office.ports.store.cases.documents(other.requestId),
      await office.ports.store.cases.documents(office.lead.requestId),
      await office.ports.store.cases.words(other.requestId),
      await office.ports.store.cases.events(other.requestId),
    ]
    return JSON.stringify(rows)
  }
  const erased = { reason: 'Asked', confirm: true }

  it('takes the person out of the names of copies in other cases as well', async () => {
    const [id, plain] = [await office.inspected(clean, named), await office.inspected(clean, 'roads.docx')]
    for (const one of [id, plain]) await office.approve(one)
    expect(await office.answer([other])).toBeNull()
    expect(await words()).toContain(named)
    expect(await office.act('admin', 'personal-data-erased', erased)).toBeNull()
    expect(await words()).not.toContain('W. Sample')
    const rows = await office.ports.store.cases.documents(other.requestId)
    expect(rows.map(({ name }) => name)).toEqual(['file-1.docx', 'roads.docx'])
    // The request itself is not erased.
    expect((await office.stateOf(other)).identity).not.toBeNull()
    expect((await office.ports.store.cases.byId(other.requestId))?.subject).not.toBe('')
  })

  it('of a request that shares the answer takes its person out of the name of the original', async () => {
    const id = await office.inspected(clean, 'Also for Jo Bloggs.docx')
    await office.approve(id)
    const third = await office.linkedAs({ name: 'Jo Bloggs', email: 'jo.bloggs@example.org' })
    expect(await office.answer([other, third])).toBeNull()
    expect(await office.actIn(third, 'admin', 'personal-data-erased', erased)).toBeNull()
    expect(await words()).not.toContain('Bloggs')
    expect((await office.ports.store.cases.documentById(id))?.name).toBe('file-1.docx')
  })
})

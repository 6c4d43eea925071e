import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writePdf } from '../../../src/adapters/pdf/write-pdf.ts'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import type { Redactor } from '../../../src/app/ports/redactor-ports.ts'
import { applyRedactionTask } from '../../../src/app/redaction/apply-redaction.ts'
import { startApplying } from '../../../src/app/redaction/start-applying.ts'
import { boxesText, committedText } from '../../../src/domain/release/commitment.ts'
import type { RedactionProof } from '../../../src/domain/release/redaction.ts'
import { directRedactor } from '../../support/direct-redactor.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { caseWithPdf, codeOf, done, minutes, put } from './marked-case.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Ready to be approved, with one mark over a name. */
async function readyFile(redactor: Redactor = directRedactor) {
  const file = await caseWithPdf(office, minutes, redactor)
  done(await file.save([put()]))
  done(await file.move('submit', office.as('officer')))
  return file
}

/** A redactor of which one part of the proof does not hold. */
const unproved = (part: keyof RedactionProof): Redactor => ({
  ...directRedactor,
  async redact(...given) {
    const cut = await directRedactor.redact(...given)
    return 'refused' in cut ? cut : { ...cut, proof: { ...cut.proof, [part]: false }, bytes: undefined }
  },
})

it('makes a document without the words, and links original, boxes and result by their hashes', async () => {
  const file = await readyFile()
  done(await file.move('approve', office.as('approver')))
  const { result } = await file.view()
  const documents = await file.documents()
  const made = documents.find(({ id }) => id === result)
  expect(made).toMatchObject({ name: 'minutes-redacted.pdf', mediaType: 'application/pdf', origin: 'officer' })
  const blob = await office.ports.blobs.get(made?.sha256 ?? '')
  const text = (await textBySecondReader(new Uint8Array(await new Response(blob?.stream).arrayBuffer()))).join('\n')
  expect(text).toContain('The price was 4200')
  expect(text).not.toContain('Marlow')
  const event = (await file.events()).find(({ type }) => type === 'document-redacted')
  const kept = await office.ports.store.redactions.result(result ?? '')
  const boxes = boxesText((await file.view()).marks)
  const hashes = {
    originalSha256: documents.find(({ id }) => id === file.id)?.sha256 ?? '',
    boxesSha256: sha256(boxes),
    resultSha256: made?.sha256 ?? '',
  }
  expect(kept).toMatchObject({ boxes, cuts: [{ page: 1, grounds: ['s.40(2)'], count: 1 }] })
  const commitment = sha256(committedText(kept?.salt ?? '', hashes))
  expect(event?.data).toEqual({ documentId: result, fromDocumentId: file.id, boxes: 1, ...hashes, commitment })
})

it('a statement of what was cut lies beside the result where it was asked for, says no word of it and passes the gate', async () => {
  Object.assign(office.ports, { pdf: writePdf })
  const file = await readyFile()
  done(await file.move('approve', office.as('approver')))
  const sheet = (await file.documents()).find(({ name }) => name === 'minutes - Statement of what was cut.pdf')
  const blob = await office.ports.blobs.get(sheet?.sha256 ?? '')
  const bytes = new Uint8Array(await new Response(blob?.stream).arrayBuffer())
  const { verdict, findings } = await scannerInProcess.scan(Readable.from([bytes]), { names: [], patterns: [] })
  expect(findings.filter(({ severity }) => severity !== 'low')).toEqual([])
  expect(verdict).toBe('clean')
  const text = (await textBySecondReader(bytes)).join('\n')
  expect(text).toContain('s.40(2)')
  expect(text).not.toContain('Marlow')
})

it('the original stays, closed, and the result is approved by somebody who did not mark it', async () => {
  const file = await readyFile()
  done(await file.move('approve', office.as('approver')))
  const { result } = await file.view()
  const both = await office.addPerson('both', ['approver'])
  const approver = { kind: 'staff', staffId: both.id, bodyId: office.body.id, roles: both.roles } as const
  const approve = (documentId: string) => office.act(approver, file.reference, 'document-approved', { documentId })
  expect(codeOf(await approve(file.id))).toBe('document-replaced')
  expect((await file.documents()).map(({ id }) => id)).toContain(file.id)
  const { events } = done(
    await office.act(approver, file.reference, 'document-withheld', {
      documentId: file.id,
      reason: 'Replaced',
    }),
  )
  expect(events).toHaveLength(1)
  expect(result).not.toBe(file.id)
})

it.each([
  ['textGone', 'text-survives'],
  ['pixelsUniform', 'boxes-not-uniform'],
  ['outsideUnchanged', 'outside-changed'],
] as const)('where the proof of %s fails nothing is written, and the reason is shown', async (part, failure) => {
  const file = await readyFile(unproved(part))
  const before = (await file.documents()).length
  done(await file.move('approve', office.as('approver')))
  expect(await file.view()).toMatchObject({ state: 'failed', failure, result: null })
  expect((await file.documents()).length).toBe(before)
  expect((await file.events()).at(-1)?.type).toBe('redaction-approved')
  // Approved again, with a program that can do it.
  Object.assign(office.ports, { redactor: directRedactor })
  done(await file.move('approve', office.as('approver')))
  expect(await file.view()).toMatchObject({ state: 'applied', failure: null })
})

it('work that died is said to have failed, and is begun again by another approval', async () => {
  const dying: Redactor = { ...directRedactor, redact: () => Promise.reject(new Error('killed')) }
  const file = await readyFile(dying)
  done(await file.move('approve', office.as('approver')))
  expect(await file.view()).toMatchObject({ state: 'failed', failure: 'interrupted' })
  Object.assign(office.ports, { redactor: directRedactor })
  done(await file.move('approve', office.as('approver')))
  expect((await file.view()).state).toBe('applied')
})

it('what is erased from while it is applied has failed, and is applied after another approval', async () => {
  const erasing: Redactor = {
    ...directRedactor,
    async redact(...given) {
      done(await office.act(office.as('officer'), file.reference, 'withdrawn'))
      const erased = { reason: 'Asked', confirm: true }
      done(await office.act(office.as('admin'), file.reference, 'personal-data-erased', erased))
      return directRedactor.redact(...given)
    },
  }
  const file = await readyFile(erasing)
  done(await file.move('approve', office.as('approver')))
  expect(await file.view()).toMatchObject({ state: 'failed', failure: 'interrupted' })
  Object.assign(office.ports, { redactor: directRedactor })
  done(await file.move('approve', office.as('approver')))
  expect((await file.view()).state).toBe('applied')
})

it('what was approved by a process that ended before it began is applied by the job', async () => {
  const file = await readyFile()
  const waiting: string[] = []
  Object.assign(office.ports, { threads: { run: (id: string) => waiting.push(id), waiting: () => waiting } })
  done(await file.move('approve', office.as('approver')))
  await office.ports.store.backgroundTasks.forget(waiting)
  Object.assign(office.ports, { threads: undefined })
  expect((await office.ports.store.jobs.list('queued', 50)).map(({ kind }) => kind)).toContain('apply-redaction')
  await startApplying(office.ports, file.id)
  expect((await file.view()).state).toBe('applied')
})

it('several that apply at once have one result', async () => {
  const file = await readyFile()
  Object.assign(office.ports, { threads: { run: () => undefined, waiting: () => [] } })
  done(await file.move('approve', office.as('approver')))
  const { version } = await file.view()
  const work = { input: { documentId: file.id, version } } as Parameters<typeof applyRedactionTask>[1]
  await Promise.all([1, 2, 3].map(() => applyRedactionTask(office.ports, work, () => undefined)))
  expect((await file.events()).filter(({ type }) => type === 'document-redacted')).toHaveLength(1)
  expect(await office.ports.store.redactions.results(file.id)).toHaveLength(1)
})

it('what is made after a reopening takes the place of what was made before', async () => {
  const file = await readyFile()
  done(await file.move('approve', office.as('approver')))
  const first = (await file.view()).result
  done(await file.move('reopen', office.as('officer')))
  expect(await file.view()).toMatchObject({ state: 'draft', marks: [{ rect: [15, 50, 280, 68] }], result: first })
  done(await file.save([put({ rect: [15, 70, 280, 92], grounds: ['s.43'] })]))
  done(await file.move('submit', office.as('officer')))
  done(await file.move('approve', office.as('approver')))
  const second = (await file.view()).result
  expect(second).not.toBe(first)
  const approve = (documentId: string | null) =>
    office.act(office.as('approver'), file.reference, 'document-approved', { documentId })
  expect(codeOf(await approve(first))).toBe('document-replaced')
})

it.each(['en', 'zh-Hans'] as const)('puts the statement on a sheet at the end of the result, in %s', async (locale) => {
  Object.assign(office.ports, { pdf: writePdf })
  const file = await caseWithPdf(office, minutes, directRedactor, { locale })
  done(await file.save([put()]))
  done(await file.move('submit', office.as('officer'), { statement: 'end' }))
  done(await file.move('approve', office.as('approver')))
  const { state, result } = await file.view()
  expect(state).toBe('applied')
  const made = (await file.documents()).find(({ id }) => id === result)
  const blob = await office.ports.blobs.get(made?.sha256 ?? '')
  const [page, sheet] = await textBySecondReader(new Uint8Array(await new Response(blob?.stream).arrayBuffer()))
  expect(page).toContain('The price was 4200')
  expect(page).not.toContain('Marlow')
  expect(sheet).toContain({ en: 'Statement of what was cut', 'zh-Hans': '遮盖情况说明' }[locale])
  expect(sheet).toContain('40(2)')
  expect(await file.documents()).toHaveLength(2)
})

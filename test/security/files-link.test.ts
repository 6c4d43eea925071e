import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCase } from '../../src/app/case-file.ts'
import { viewCase } from '../../src/app/cases/view/case-view.ts'
import { withLinks } from '../../src/app/mail/links/letter-links.ts'
import type { FileScanner, ScanProgram } from '../../src/app/ports/file-scanner-ports.ts'
import { recordBySystem } from '../../src/app/record-by-system.ts'
import { inspectionLane } from '../../src/app/release/inspect-waiting.ts'
import { type Finding, verdictOf } from '../../src/domain/release/finding.ts'
import type { EventType } from '../../src/domain/request/event-types.ts'
import { attached, ok } from '../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'
import { approvalOf } from '../support/approval.ts'

let office: HttpOffice
let reference: string
let requestId: string
let documentId: string
let address: string

beforeEach(async () => {
  office = await openHttpOffice()
  // Whatever is small would go with the letter.
  Object.assign(office.ports.settings, { maxMailedBytes: 0 })
  ;({ reference, requestId } = await office.submit())
  documentId = await answerWith('reports.txt', reference)
  address = await mailedTo(reference, 'decision')
})
afterEach(() => office.close())

const act = (who: keyof HttpOffice['people'], of: string, type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), of, type, input))

async function answerWith(name: string, of: string): Promise<string> {
  const id = await attached(office, of, name, `The bytes of ${name}.`)
  await act('approver', of, 'document-approved', approvalOf(id))
  await act('officer', of, 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' })
  await act('approver', of, 'decision-approved')
  await act('officer', of, 'decision-issued')
  return id
}

/** The address of the files in the latest letter of this kind, as it goes out. */
async function mailedTo(of: string, kind: string): Promise<string> {
  const { rows } = await office.ports.store.outbox.list({ status: 'queued', limit: 100 })
  const letters = rows.filter((row) => row.kind === kind && row.text.includes(of) && row.text.includes('/files/'))
  const [letter] = letters.sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
  const sent = letter && (await withLinks(office.ports, letter))
  const found = /\/requests\/\S+\/files\/[\w-]+/.exec(sent?.text ?? '')?.[0]
  if (!found) throw new Error('No letter has a link to files')
  expect(letter?.text).not.toContain(found)
  return found
}

/** As the redaction desk records it: one file was made of another. */
const cutFrom = (fromDocumentId: string, made: string) =>
  recordBySystem(office.ports, requestId, ({ today }) => ({
    type: 'document-redacted',
    on: today,
    data: { documentId: made, fromDocumentId, boxes: 1 },
  }))

const scannerThatFinds = (findings: readonly Finding[], programs: readonly ScanProgram[] = []): FileScanner => ({
  programs,
  async scan(source) {
    for await (const _piece of source);
    return { type: 'text/plain', verdict: verdictOf(findings), findings, sha256: '' }
  },
})

const open = (path = address) => office.request(path)
const fetchFile = (path = address, id = documentId) =>
  office.request(`${path}/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
const fetches = async () =>
  (await loadCase(office.ports, reference))?.events.filter(({ type }) => type === 'file-fetched').length

describe('the link to the files of an answer', () => {
  it('shows the files and their last day, and changes nothing by being opened', async () => {
    const page = await open()
    const text = await page.text()
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(text).toContain('reports.txt')
    expect(text).toContain('6 June 2024')
    expect(text).not.toContain('Potholes')
    expect(await fetches()).toBe(0)
  })

  it('gives the file at the press of its button, and says to the office that it was fetched', async () => {
    const answer = await fetchFile()
    expect(await answer.text()).toBe('The bytes of reports.txt.')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    await fetchFile()
    const view = await ok(viewCase(office.ports, office.as('officer'), reference))
    expect(view.case.filesLink).toMatchObject({ lastDay: '2024-06-06', fetches: [{ documentId, count: 2 }] })
    const cookie = await office.sessionOf(office.people.officer)
    const page = await (await office.request(`/desk/requests/${reference}`, { headers: { cookie } })).text()
    expect(page).toContain('File fetched over the link')
  })

  it('opens nothing with another token, for another case, or for a file that is not of the answer', async () => {
    const other = await office.submit()
    const theirs = await answerWith('theirs.txt', other.reference)
    const token = address.split('/').at(-1) ?? ''
    const inner = await attached(office, reference, 'inner.txt', 'Not approved.')
    const guesses = [
      [`/requests/${reference}/files/${'a'.repeat(token.length)}`, documentId],
      [`/requests/${reference}/files/${token.slice(0, -1)}`, documentId],
      [`/requests/${other.reference}/files/${token}`, theirs],
      [`/requests/RIVER-2024-99999/files/${token}`, documentId],
      [address, theirs],
      [address, inner],
    ] as const
    for (const [path, id] of guesses) expect([path, (await fetchFile(path, id)).status]).toEqual([path, 404])
    for (const [path] of guesses.slice(0, 4)) expect([path, (await open(path)).status]).toEqual([path, 404])
  })

  it('ends after its days', async () => {
    office.at('2024-06-06T21:00:00Z')
    expect((await open()).status).toBe(200)
    office.at('2024-06-07T09:00:00Z')
    expect((await open()).status).toBe(410)
    expect((await fetchFile()).status).toBe(404)
  })

  it('ends when the office ends it, sends another, or takes its answer back', async () => {
    office.at('2024-05-08T09:00:00Z')
    await act('officer', reference, 'files-offered')
    expect([(await open()).status, (await fetchFile()).status]).toEqual([410, 404])
    const renewed = await mailedTo(reference, 'files')
    expect((await fetchFile(renewed)).status).toBe(200)
    await act('officer', reference, 'files-link-ended')
    expect([(await open(renewed)).status, (await fetchFile(renewed)).status]).toEqual([410, 404])
    office.at('2024-05-09T09:00:00Z')
    await act('officer', reference, 'files-offered')
    const last = await mailedTo(reference, 'files')
    expect((await fetchFile(last)).status).toBe(200)
    await act('approver', reference, 'reopened', { because: 'error', reason: 'A page was missing.' })
    expect([(await open(last)).status, (await fetchFile(last)).status]).toEqual([410, 404])
  })

  it('gives no file that was withdrawn, and says what to do', async () => {
    await act('publisher', reference, 'document-withdrawn', { documentId, reason: 'It names a person.' })
    const page = await (await open()).text()
    expect(page).not.toContain('reports.txt')
    expect(page).toContain('has withdrawn or replaced a file since this link was sent')
    const pressed = await fetchFile()
    expect([pressed.status, pressed.headers.get('content-type')]).toEqual([409, 'text/html; charset=UTF-8'])
    expect(await pressed.text()).toContain('has withdrawn or replaced a file since this link was sent')
    expect(await fetches()).toBe(0)
  })

  it('gives no file that was replaced; the one that was made of it is there once it is approved', async () => {
    const made = await attached(office, reference, 'reports, cut.txt', 'Nobody is named.')
    await cutFrom(documentId, made)
    expect(await (await fetchFile()).text()).toContain('has withdrawn or replaced a file')
    expect((await fetchFile(address, made)).status).toBe(404)
    await act('approver', reference, 'document-approved', approvalOf(made))
    expect(await (await fetchFile(address, made)).text()).toBe('Nobody is named.')
    expect(await fetches()).toBe(1)
  })

  it('gives no file in which malware or anything open was found since, and says what to do', async () => {
    const present = scannerThatFinds([])
    Object.assign(office.ports, { scanner: present })
    const waiting = await fetchFile()
    expect(waiting.status).toBe(409)
    const page = await waiting.text()
    expect(page).toContain('is being checked again')
    expect(page).not.toContain('<button class="govuk-button"')
    await inspectionLane(office.ports)()
    expect((await fetchFile()).status).toBe(200)
    // Another program looks for more from here on.
    Object.assign(office.ports, {
      scanner: scannerThatFinds([{ kind: 'malware', severity: 'high', where: {} }], ['clamd']),
    })
    expect(await (await fetchFile()).text()).toContain('is being checked again')
    await inspectionLane(office.ports)()
    const stopped = await fetchFile()
    expect([stopped.status, await stopped.text()]).toEqual([
      409,
      expect.stringContaining('has to look at it again first'),
    ])
    expect(await fetches()).toBe(1)
  })

  it('stands in no line of the log', async () => {
    await open()
    await fetchFile()
    const token = address.split('/').at(-1) ?? ''
    expect(office.lines.some((line) => line.includes('/files/'))).toBe(true)
    expect(office.lines.some((line) => line.includes(token))).toBe(false)
  })

  it('is in no letter where no file goes with the answer, and nothing is mailed to who has no address', async () => {
    const bare = await office.submit()
    await act('officer', bare.reference, 'decision-drafted', {
      parts: [{ outcome: 'granted-in-full' }],
      letter: 'By word.',
    })
    await act('approver', bare.reference, 'decision-approved')
    await act('officer', bare.reference, 'decision-issued')
    await expect(mailedTo(bare.reference, 'decision')).rejects.toThrow('No letter')
    expect(await office.act(office.as('officer'), bare.reference, 'files-offered')).toMatchObject({ ok: false })
  })
})

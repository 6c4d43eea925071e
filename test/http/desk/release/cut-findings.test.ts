import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../../src/app/documents/upload-document.ts'
import { viewRedaction } from '../../../../src/app/redaction/view-redaction.ts'
import { inspectionLane } from '../../../../src/app/release/inspect-waiting.ts'
import { inProcessPages } from '../../../adapters/pages/in-process-pages.ts'
import { type Made, madePdf } from '../../../adapters/redact/made-pdf.ts'
import { cell, data, docx, row, run, xlsx } from '../../../adapters/scan/office-files.ts'
import { done } from '../../../app/redaction/marked-case.ts'
import { directRedactor } from '../../../support/direct-redactor.ts'
import { scannerInProcess } from '../../../support/file-scanner.ts'
import { safeCopiesInProcess } from '../../../support/safe-copies-in-process.ts'
import { getPage, postForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

const pages = inProcessPages()
let office: HttpOffice
let officer: string
beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, {
    ...{ scanner: scannerInProcess, pageReader: pages.reader },
    ...{ redactor: directRedactor, safeCopies: safeCopiesInProcess },
  })
  officer = await office.sessionOf(office.people.officer)
})
afterAll(async () => {
  await office.close()
  pages.close()
})

/** A case with one file, looked through. */
async function caseWith(name: string, bytes: Uint8Array) {
  const filed = await office.submit({ name: 'Wilhelmina Sample' })
  const upload = { name, mediaType: 'application/octet-stream', bytes }
  const { events } = done(await uploadDocument(office.ports, office.as('officer'), filed, upload))
  const id = events.flatMap((one) => (one.type === 'document-attached' ? [one.data.documentId] : []))[0] ?? ''
  await inspectionLane(office.ports)()
  const base = `/desk/requests/${filed.reference}`
  return {
    id,
    base,
    page: async (address: string) => (await getPage(office, officer, `${base}${address}`)).text,
    press: (field: object) => postForm(office, officer, `${base}/redaction/${id}/findings`, { ...field }),
    marks: async () => done(await viewRedaction(office.ports, office.as('officer'), id)).marks,
    /** The buttons of a page, by what they say to whoever hears them. */
    button: (html: string, says: string) => {
      const buttons = [
        ...html.matchAll(/<button[^>]*form="cut-[^>]*name="(\w+)" value="([^"]+)"[^>]*>(.*?)<\/button>/gs),
      ]
      const [, field = '', value = ''] = buttons.find(([, , , inner]) => inner?.includes(says)) ?? []
      return { [field]: value }
    },
  }
}

const letter: Made = {
  lines: ['Dear Mr Alan Turing', 'Call 020 7946 0999 or', 'call 020 7946 0888 by night', 'Mr Alan Turing'],
}

it('a button beside a finding opens a draft with boxes at every place of its words', async () => {
  const { page, press, marks, button, id, base } = await caseWith('letter.pdf', await madePdf(letter))
  const html = await page('/release')
  const first = await press(button(html, 'Alan Turing'))
  expect(first.status).toBe(303)
  expect(first.location).toBe(`${base}/redaction/${id}?page=1&marked=2&unplaced=0#page=1`)
  const [top, bottom] = await marks()
  // A letter of Courier of 14 points is 8.4 wide: the name stands behind "Dear Mr ", and behind "Mr " on the fourth line.
  expect(top?.rect.map(Math.round)).toEqual([88, 30, 179, 41])
  expect(bottom?.rect.map(Math.round)).toEqual([46, 96, 137, 107])
  expect(await page(first.location.slice(base.length))).toContain('Marks made of what was found: 2')
})

it('marks once what is pressed twice, and leaves the ground that it has', async () => {
  const { page, press, marks, button, base, id } = await caseWith(
    'letter.pdf',
    await madePdf({ lines: ['Call 020 7946 0888 by night'] }),
  )
  const html = await page(`/findings/${id}`)
  await press(button(html, 'by night'))
  const [mark] = await marks()
  const [left, top, right, bottom] = (mark?.rect ?? []).map(String)
  await postForm(office, officer, `${base}/redaction/${id}/marks`, { op: 'remove', mark: mark?.id ?? '' })
  const box = { op: 'box', page: '1', left: left ?? '', top: top ?? '', right: right ?? '', bottom: bottom ?? '' }
  await postForm(office, officer, `${base}/redaction/${id}/marks`, { ...box, grounds: 's.40(2)' })
  const again = await press(button(html, 'by night'))
  expect(again.location).toContain('marked=0')
  expect((await marks()).map(({ grounds }) => grounds)).toEqual([['s.40(2)']])
})

it('one button cuts all findings of a kind', async () => {
  const { page, press, marks, button } = await caseWith('letter.pdf', await madePdf(letter))
  const { location } = await press(button(await page('/release'), 'Cut out all 2'))
  expect(location).toContain('marked=2')
  expect((await marks()).map(({ rect }) => Math.round(rect[1]))).toEqual([53, 75])
})

it('marks the cells of a spreadsheet in its draft, to be given a ground', async () => {
  const cells = ['Telephone', '020 7946 0999', '020 7946 0888'].map((text, at) => row(at + 1, cell(`B${at + 1}`, text)))
  const staff = xlsx([{ name: 'Staff', xml: data(...cells) }])
  const { page, press, marks, button, base, id } = await caseWith('staff.xlsx', staff)
  const { location } = await press(button(await page('/release'), 'Cut out all 2'))
  expect(location).toBe(`${base}/redaction/${id}?marked=2&unplaced=0`)
  expect((await marks()).map(({ cells }) => cells)).toEqual(['B2', 'B3'])
  expect(await page(location.slice(base.length))).toMatch(/name="cells"[^>]*value="B2, B3"/)
})

it('of a file without pages, and of what stands at no place, it says what to do', async () => {
  const bytes = docx(run('The lowest offer was 1.2 million.', '<w:vanish/>') + run('Dear Mr Alan Turing'))
  const { page, press, id, base } = await caseWith('letter.docx', bytes)
  const html = await page('/release')
  expect(html).not.toContain(`<button class="rd-button" type="submit" form="cut-${id}"`)
  expect(html).toContain('This file has no pages. Its safe copy has')
  expect(html).toContain('A safe copy leaves this out.')
  expect(html).toContain(`${base}/safe-copy/${id}`)
  const wrong = await press({ finding: '0123456789abcdef' })
  expect(wrong.status).toBe(422)
})

it('offers nothing to whoever may not cut', async () => {
  const { base, id } = await caseWith('letter.pdf', await madePdf(letter))
  const approver = await office.sessionOf(office.people.approver)
  const { text } = await getPage(office, approver, `${base}/release`)
  expect(text).toContain('Alan Turing')
  expect(text).not.toContain(`form="cut-${id}"`)
})

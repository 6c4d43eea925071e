import { expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { madePdf } from '../redact/made-pdf.ts'
import { cases as officeCases } from '../scan/office-cases.ts'
import { docx, pptx, run, shape } from '../scan/office-files.ts'
import { cases as openDocumentCases } from '../scan/open-document-cases.ts'
import { cases as otherCases } from '../scan/other-file-cases.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const title = { title: 'A letter', language: 'en', madeAt: '2026-03-01T10:00:00Z' }

/** Each kind of finding in a text, a presentation, a letter or a picture, from the tests of the scanner. */
const files: (readonly [kind: string, name: string, bytes: Uint8Array])[] = []
for (const [kind, name, has] of [...officeCases, ...openDocumentCases, ...otherCases]) {
  const { type } = await scanned(has)
  if (!/spreadsheet|ms-excel|csv|heic|tiff|zip|svg|x-cfb/.test(type)) files.push([kind, name, has])
}

test.each(files)('a safe copy keeps no %s: %s', { timeout: 60_000 }, async (kind, _, has) => {
  const made = await makeSafeCopy(has, title).catch((error: Error) => error.message)
  // Of a file that shows nothing at all there is no copy.
  if (typeof made === 'string') expect(made).toMatch('shows no words')
  else {
    expect(made.removed.map((one) => one.kind)).toContain(kind)
    expect(await kindsIn(made.bytes)).toEqual([])
  }
})

test('the words of a document that can be seen are kept, and the others are not', async () => {
  const file = docx(
    `${run('Heading of the letter')}${run('hidden clause', '<w:vanish/>')}<w:p><w:del w:author="Ann"><w:r><w:delText>old price</w:delText></w:r></w:del><w:ins w:author="Ann"><w:r><w:t>new price</w:t></w:r></w:ins></w:p>${run('条款一')}`,
  )
  const { bytes, type, removed, lost } = await makeSafeCopy(file, title)
  expect(type).toBe('application/pdf')
  const { text } = await scanned(bytes)
  for (const kept of ['Heading of the letter', 'new price', '条款一']) expect(text).toContain(kept)
  for (const gone of ['hidden clause', 'old price', 'Ann']) expect(text).not.toContain(gone)
  expect(removed.map(({ kind }) => kind).sort()).toEqual(['hidden-text', 'tracked-change'])
  expect(lost).toEqual([{ what: 'layout' }])
})

test('slides that are shown are kept in their order, without notes', async () => {
  const file = pptx([
    { xml: shape('First slide'), notes: shape('say nothing of the price') },
    { xml: shape('Hidden slide'), show: '0' },
  ])
  const { text } = await scanned((await makeSafeCopy(file, title)).bytes)
  expect(text).toContain('First slide')
  expect(text).not.toMatch(/Hidden slide|the price/)
})

test('a letter becomes its head, its words and the names of its files', async () => {
  const mail = Buffer.from(
    [
      'Received: from desk-17.internal (10.0.0.17)',
      'From: Ann Clerk <ann@example.org>',
      'To: Bo <bo@example.org>',
      'Subject: The bridge',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'The bridge is shut.',
      '--x',
      'Content-Type: text/csv; name="costs.csv"',
      'Content-Disposition: attachment; filename="costs.csv"',
      '',
      'a,b\r\n1,2\r\n3,4',
      '--x--',
    ].join('\r\n'),
  )
  const { bytes, removed, lost, personalData } = await makeSafeCopy(mail, title)
  const { text } = await scanned(bytes)
  for (const kept of ['Ann Clerk', 'The bridge is shut.', 'The bridge', 'costs.csv']) expect(text).toContain(kept)
  expect(text).not.toContain('desk-17')
  expect(removed.map(({ kind }) => kind).sort()).toEqual(['attachment', 'metadata'])
  expect(lost).toContainEqual({ what: 'attachments', count: 1 })
  expect(personalData).toBeGreaterThan(0)
})

test('a PDF keeps its pages alone', async () => {
  const file = await madePdf({ lines: ['Minutes of the board'], author: 'Ann Clerk', note: 'ask Bo first' })
  const { bytes, removed } = await makeSafeCopy(file, title)
  expect((await scanned(bytes)).text).toContain('Minutes of the board')
  expect((await scanned(bytes)).text).not.toMatch(/Ann Clerk|ask Bo/)
  expect(removed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['metadata', 'annotation']))
})

test('a text is written again without characters that nobody sees', async () => {
  const { bytes, extension } = await makeSafeCopy(Buffer.from('\ufeffThe bri\u200bdge\r\nis shut\n'), title)
  expect([Buffer.from(bytes).toString(), extension]).toEqual(['The bridge\nis shut\n', 'txt'])
})

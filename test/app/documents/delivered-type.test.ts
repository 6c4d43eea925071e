import { expect, it } from 'vitest'
import { deliveredType, octetStream } from '../../../src/app/documents/delivered-type.ts'

const text = (words: string) => new TextEncoder().encode(words)
const bytes = (...values: readonly number[]) => new Uint8Array(values)
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)
const zip = bytes(0x50, 0x4b, 3, 4, 0, 0)
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it.each([
  ['a PDF that calls itself one', 'application/pdf', text('%PDF-1.7\n'), 'application/pdf'],
  ['a PDF without a type', octetStream, text('%PDF-1.7\n'), 'application/pdf'],
  ['a page that calls itself a PDF', 'application/pdf', text('<!doctype html><p>a'), octetStream],
  ['a page that calls itself a text', 'text/plain', text(' <html><p>a'), octetStream],
  ['a script in a text', 'text/plain', text('<script>alert(1)</script>'), octetStream],
  ['a drawing that calls itself a picture', 'image/png', text('<svg xmlns="x"/>'), octetStream],
  ['a drawing', 'image/svg+xml', text('<svg xmlns="x"/>'), octetStream],
  ['a picture that calls itself a page', 'text/html', png, 'image/png'],
  ['a text', 'text/plain; charset=gbk', text('minutes'), 'text/plain'],
  ['a text that quotes a PDF', 'text/plain', text('it begins with %PDF-1.7'), 'text/plain'],
  ['a text in UTF-16', 'text/plain', bytes(0xff, 0xfe, 0x61, 0, 0x62, 0), 'text/plain'],
  ['a page in UTF-16', 'text/plain', bytes(0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0), octetStream],
  ['bytes that call themselves a text', 'text/plain', bytes(0x4d, 0x5a, 0, 0), octetStream],
  ['a table', 'text/csv', text('a,b\n1,2\n'), 'text/csv'],
  ['a script', 'text/javascript', text('alert(1)'), octetStream],
  ['a document of Word', docx, zip, docx],
  ['a document of Word that is none', docx, text('a'), octetStream],
  ['an archive that calls itself a program', 'application/java-archive', zip, octetStream],
  ['an empty file', 'text/plain', bytes(), 'text/plain'],
])('%s is sent as what it is', (_name, claimed, head, type) => {
  expect(deliveredType(claimed, head)).toBe(type)
})

import { expect, it } from 'vitest'
import { plainFileName } from '../../../src/app/documents/plain-file-name.ts'
import { attachedFiles } from '../../../src/app/mail/inbound/file-on-case.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'

it.each([
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
  ['a\r\nSet-Cookie: x', 'a__Set-Cookie: x'],
  ['', '_'],
  ['会议 纪要.pdf', '会议 纪要.pdf'],
])('the file name %j becomes %j', (given, plain) => {
  expect(plainFileName(given)).toBe(plain)
})

it('a file that came by mail is named by the same rule', () => {
  const file = { name: 'invoice\u202Efdp.exe', type: 'text/html; x', size: 1, sha256: '0'.repeat(64) }
  const names: string[] = []
  const say = (_kind: string, name: string) => {
    names.push(name)
    return { id: 'w', sha256: '' }
  }
  const events = attachedFiles({ ids: { id: () => 'd', secret: () => 's' } }, say, [file], civilDate('2024-05-07'))
  expect(names).toEqual(['invoice_fdp.exe'])
  expect(events).toMatchObject([{ data: { name: { id: 'w' }, mediaType: 'application/octet-stream' } }])
})

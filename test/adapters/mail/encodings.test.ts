import { expect, test } from 'vitest'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { headOf, rawMail } from './mail-builder.ts'

const attachedAs = async (fields: readonly string[], body: string) => {
  const mail = await mailReader.read(
    rawMail(
      ...headOf({ 'Content-Type': 'multipart/mixed; boundary=b' }),
      '',
      '--b',
      '',
      'see',
      '--b',
      'Content-Disposition: attachment; filename=a',
      ...fields,
      '',
      body,
      '--b--',
    ),
  )
  return Buffer.from(mail.attachments[0]?.bytes ?? []).toString('latin1')
}

test('an attachment is byte for byte what was sent', async () => {
  expect(await attachedAs(['Content-Type: text/plain'], 'line one\r\nline two\n\r\n')).toBe(
    'line one\r\nline two\n\r\n',
  )
  expect(
    await attachedAs(['Content-Type: text/csv', 'Content-Transfer-Encoding: quoted-printable'], 'a=2C=\r\nb\r\n1=3'),
  ).toBe('a,b\r\n1=3')
  expect(
    await attachedAs(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], 'QUI=\r\nQ0Q=\r\n RUY'),
  ).toBe('ABCDEF')
  expect(
    await attachedAs(
      ['Content-Type: image/png', 'Content-Transfer-Encoding: x-uuencode'],
      'begin 644 x\r\n#86)C\r\n`\r\nend',
    ),
  ).toBe('abc')
})

test('Cyrillic in UTF-8 is read as such whatever it is called, and a raw header in the charset of its letter', async () => {
  const words = 'Прошу предоставить документы'
  const utf8 = await mailReader.read(
    rawMail(...headOf({ 'Content-Type': 'text/plain; charset=windows-1251' }), '', words),
  )
  expect(utf8.text).toBe(words)
  const bytes = Uint8Array.from(words, (sign) => (sign === ' ' ? 32 : sign.charCodeAt(0) - 0x410 + 0xc0))
  const raw = await mailReader.read(
    rawMail(
      'From: jo@example.org',
      Buffer.concat([Buffer.from('Subject: '), bytes]),
      'Content-Type: text/plain; charset=windows-1251',
      '',
      bytes,
    ),
  )
  expect([raw.subject, raw.text]).toEqual([words, words])
})

test('seven-bit charsets: a tilde may be half of a character, and Japanese goes on from one encoded word to the next', async () => {
  const hz = await mailReader.read(
    rawMail(...headOf({ 'Content-Type': 'text/plain; charset=hz-gb-2312' }), '', '~{GkLa9)O`9XND<~!#~} ~~ ok'),
  )
  expect(hz.text).toBe('请提供相关文件。 ~ ok')
  const word = '=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?='
  const japanese = await mailReader.read(rawMail(...headOf({ Subject: `${word}\r\n ${word}` }), '', 'x'))
  expect(japanese.subject).toBe('テストテスト')
})

test('names that JavaScript gives a meaning are names like any other', async () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    const mail = await mailReader.read(
      rawMail(...headOf({ 'Content-Type': `text/plain; charset=${name}` }), '', `words ü`),
    )
    expect(mail.text).toBe('words ü')
    expect(mail.warnings.map(({ code }) => code)).not.toContain('read-in-part')
  }
})

import type { FieldsData } from '@kenjiuno/msgreader'
import MsgReaderModule from '@kenjiuno/msgreader'
import { type Finding, finding } from '../../../domain/release/finding.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../inspector.ts'
import { inspectHtml } from '../text/inspect-html.ts'

/** A module for CommonJS: its class is its default, once or twice. */
const MsgReader = ((MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ??
  MsgReaderModule) as typeof MsgReaderModule

/** A letter of Outlook (MS-OXMSG), with the letters and files in it. */
export async function inspectMsg(bytes: Uint8Array, lookInside: LookInside): Promise<Inspected> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  let reader: InstanceType<typeof MsgReader>
  let mail: FieldsData
  try {
    reader = new MsgReader(buffer)
    mail = reader.getFileData()
  } catch (error) {
    throw new Unreadable('broken', (error as Error).message)
  }
  if (mail.error !== undefined) throw new Unreadable('broken', mail.error)
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const shown: TextPiece[] = []
  await read(mail, '')
  return { findings, texts, shown }

  async function read(one: FieldsData, path: string): Promise<void> {
    const head = [
      `From: ${one.senderName ?? ''} <${one.senderSmtpAddress ?? one.senderEmail ?? ''}>`,
      ...(one.recipients ?? []).map(
        ({ name, smtpAddress, email, recipType }) =>
          `${recipType === 'bcc' ? 'Bcc' : 'To'}: ${name ?? ''} <${smtpAddress ?? email ?? ''}>`,
      ),
      `Subject: ${one.subject ?? ''}`,
    ]
    texts.push(
      { where: { part: `${path}head` }, text: head.join('\n') },
      { where: { part: `${path}text` }, text: one.body ?? '' },
    )
    shown.push({ where: { part: `${path}head` }, text: head.filter((line) => !line.startsWith('Bcc: ')).join('\n') })
    // A letter that is a page too may show less than its plain text, which is made of what the page hides as well.
    if (one.bodyHtml === undefined && one.html === undefined)
      shown.push({ where: { part: `${path}text` }, text: one.body ?? '' })
    else if (one.bodyHtml !== undefined) await readPage(one.bodyHtml, path)
    if ((one.recipients ?? []).some(({ recipType }) => recipType === 'bcc'))
      findings.push(finding('metadata', { part: `${path}head` }, { excerpt: 'Bcc' }))
    if (one.headers) findings.push(finding('metadata', { part: `${path}head` }, { excerpt: one.headers }))
    for (const attachment of one.attachments ?? []) {
      const name = `${path}${attachment.fileName ?? attachment.name ?? 'attachment'}`
      findings.push(finding('attachment', { part: name }, { severity: 'medium', excerpt: name }))
      if (attachment.innerMsgContent) {
        const { innerMsgContentFields: inner } = attachment
        if (inner) await read(inner, `${name}/`)
        continue
      }
      const inside = await lookInside(name, reader.getAttachment(attachment).content)
      findings.push(...inside.findings)
      texts.push(...inside.texts)
      shown.push(...(inside.shown ?? []))
    }
  }

  async function readPage(html: string, path: string): Promise<void> {
    const page = await inspectHtml(new TextEncoder().encode(`\uFEFF${html}`), lookInside)
    const { shown: read = [] } = await page.inspect(0)
    shown.push(...read.map(({ text }) => ({ where: { part: `${path}text` }, text })))
  }
}

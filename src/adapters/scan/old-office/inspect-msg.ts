import type { FieldsData } from '@kenjiuno/msgreader'
import MsgReaderModule from '@kenjiuno/msgreader'
import { type Finding, finding } from '../../../domain/release/finding.ts'
import { decodeText } from '../../mail/charset.ts'
import { charsetOfCodePage } from '../../mail/code-pages.ts'
import { decompressRtf, htmlInRtf } from '../../mail/rtf-text.ts'
import { budgetFor, TooExpensive } from '../../mail/step-budget.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../inspector.ts'
import { inspectHtml } from '../text/inspect-html.ts'
import { inspectRtf } from '../text/inspect-rtf.ts'
import type { CompoundFile } from './compound-file.ts'
import { type WrittenEntry, writeCompoundFile } from './write-compound-file.ts'

/** A module for CommonJS: its class is its default, once or twice. */
const MsgReader = ((MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ??
  MsgReaderModule) as typeof MsgReaderModule

/** A letter of Outlook (MS-OXMSG), with the letters and files in it. */
export async function inspectMsg(file: CompoundFile, lookInside: LookInside): Promise<Inspected> {
  // The package reads sectors by itself and follows chains without an end: it is given whole ones.
  const { buffer } = Uint8Array.from(writeCompoundFile(entriesWithin(file, '/')))
  const { reader, mail } = openMsg(buffer)
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const shown: TextPiece[] = []
  await read(mail, '')
  return { findings, texts, shown }

  async function read(one: FieldsData, path: string): Promise<void> {
    const recipients = one.recipients ?? []
    const head = [
      `From: ${one.senderName ?? ''} <${one.senderSmtpAddress ?? one.senderEmail ?? ''}>`,
      ...recipients.map(
        ({ name, smtpAddress, email, recipType }) =>
          `${recipientLabels[recipType ?? ''] ?? 'To'}: ${name ?? ''} <${smtpAddress ?? email ?? ''}>`,
      ),
      `Subject: ${one.subject ?? ''}`,
    ]
    texts.push(
      { where: { part: `${path}head` }, text: head.join('\n') },
      { where: { part: `${path}text` }, text: one.body ?? '' },
    )
    shown.push({ where: { part: `${path}head` }, text: head.filter((line) => !line.startsWith('Bcc: ')).join('\n') })
    const { inspected, part } = await richBody(one, lookInside)
    const where = { part: `${path}${part}` }
    findings.push(...inspected.findings.map((found) => ({ ...found, where })))
    texts.push(...inspected.texts.map(({ text }) => ({ where, text })))
    // Programs show a letter as a page where they can: its plain text is made of what the page hides as well.
    for (const { text } of inspected.shown ?? []) shown.push({ where: { part: `${path}text` }, text })
    if (recipients.some(({ recipType }) => recipType === 'bcc'))
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
}

const recipientLabels: { readonly [type: string]: string } = { cc: 'Cc', bcc: 'Bcc' }

type OpenMsg = { readonly reader: InstanceType<typeof MsgReader>; readonly mail: FieldsData }

/** @throws Unreadable */
function openMsg(buffer: ArrayBuffer): OpenMsg {
  const opened = (ansiEncoding?: string): OpenMsg => {
    try {
      const reader = new MsgReader(buffer)
      if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding }
      const mail = reader.getFileData()
      if (mail.error === undefined) return { reader, mail }
      throw new Unreadable('broken', mail.error)
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken', (error as Error).message)
    }
  }
  const first = opened()
  // Letters of old programs are not in Unicode, and say in one of their fields in what.
  const charset = charsetOfCodePage(first.mail.messageCodepage ?? 0)
  return charset === undefined || charset === 'utf-16le' ? first : opened(charset)
}

type RichBody = { readonly inspected: Inspected; readonly part: string }

/** The page of a letter, in a field of its own or within its RTF; else its RTF, else its plain text. */
async function richBody(mail: FieldsData, lookInside: LookInside): Promise<RichBody> {
  const page = async (html: string): Promise<RichBody> => {
    const opened = await inspectHtml(new TextEncoder().encode(`\uFEFF${html}`), lookInside)
    return { inspected: await opened.inspect(0), part: 'HTML' }
  }
  if (mail.bodyHtml !== undefined) return page(mail.bodyHtml)
  if (mail.html !== undefined) return page(decodeText(mail.html, charsetOfCodePage(mail.internetCodepage ?? 0)).text)
  const plain = { inspected: { findings: [], texts: [], shown: [{ where: {}, text: mail.body ?? '' }] }, part: 'text' }
  if (mail.compressedRtf === undefined) return plain
  const { rtf, html } = openRtf(Buffer.from(mail.compressedRtf))
  if (html !== undefined) return page(html)
  const opened = await inspectRtf(rtf, lookInside)
  return { inspected: await opened.inspect(0), part: 'RTF' }
}

/** What is longer is not read to its end. */
const maxRtfBytes = 8 * 1024 * 1024
const maxHtmlCharacters = 4_000_000

/** @throws Unreadable */
function openRtf(compressed: Buffer): { readonly rtf: Buffer; readonly html: string | undefined } {
  try {
    if (compressed.length >= 8 && compressed.readUInt32LE(4) > maxRtfBytes) throw new Unreadable('too-large')
    const rtf = decompressRtf(compressed, budgetFor(compressed.length))
    const html = htmlInRtf(rtf, budgetFor(rtf.length))
    if (html !== undefined && html.length >= maxHtmlCharacters) throw new Unreadable('too-large')
    return { rtf, html }
  } catch (error) {
    throw error instanceof TooExpensive ? new Unreadable('too-slow', 'The letter costs too much to read') : error
  }
}

/** What lies in a storage, to write it anew. */
function entriesWithin({ paths, stream }: CompoundFile, root: string): readonly WrittenEntry[] {
  const contents = new Map<string, WrittenEntry[]>([[root, []]])
  const contentOf = (path: string): WrittenEntry[] => {
    const known = contents.get(path)
    if (known) return known
    const made: WrittenEntry[] = []
    contents.set(path, made)
    put(path.slice(0, -1), made)
    return made
  }
  const put = (path: string, content: WrittenEntry['content']) => {
    const end = path.lastIndexOf('/') + 1
    contentOf(path.slice(0, end)).push({ name: path.slice(end), content })
  }
  for (const path of paths) {
    if (path.endsWith('/')) contentOf(path)
    else put(path, stream(path) ?? new Uint8Array())
  }
  return contentOf(root)
}

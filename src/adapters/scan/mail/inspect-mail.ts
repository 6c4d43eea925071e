import { type Finding, finding } from '../../../domain/release/finding.ts'
import { type Part, partsOf } from '../../mail/mime-parts.ts'
import { parseMail } from '../../mail/read-mail.ts'
import { budgetFor, TooExpensive } from '../../mail/step-budget.ts'
import { fileTypes } from '../file-type.ts'
import { type Inspector, type TextPiece, Unreadable, wholeFile } from '../inspector.ts'
import { inspectHtml } from '../text/inspect-html.ts'

/** Fields that tell of people and machines, and that no mail program shows by itself. */
const telling =
  /^(?:received|x-originating-ip|x-sender|x-mailer-user|x-forwarded-for|x-original-to|bcc|resent-.*|return-path|dkim-signature|x-.*-ip)$/
const addressFields = ['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'resent-to', 'resent-from', 'delivered-to']

const shownFields = ['from', 'to', 'cc', 'date']

/** A letter: its words with those of its head, what it carries, and fields that no reader sees. */
export const inspectMail: Inspector = (bytes, lookInside) =>
  wholeFile(fileTypes.eml, async () => {
    const mail = parseMail(bytes)
    // What was left aside is not looked through either.
    if (mail.filesLeftOut > 0 || mail.warnings.some(({ code }) => leftAside.includes(code)))
      throw new Unreadable('too-large', 'The letter is not read to its end')
    const findings: Finding[] = []
    const texts: TextPiece[] = [{ where: { part: 'text' }, text: `${mail.subject}\n${mail.text}\n${mail.quoted}` }]
    const shown: TextPiece[] = [{ where: { part: 'head' }, text: headOf(mail) }]
    const hidden = mail.headers.filter(({ name }) => telling.test(name))
    const [first] = hidden
    if (first)
      findings.push(
        finding('metadata', { part: 'head' }, { count: hidden.length, excerpt: `${first.name}: ${first.value}` }),
      )
    for (const { name, value } of mail.headers)
      if (addressFields.includes(name)) texts.push({ where: { part: 'head' }, text: `${labelOf(name)}: ${value}` })
    const pages = htmlParts(bytes)
    // Programs show a letter as a page where they can, and the text beside it may be made of what the page hides.
    if (pages.length === 0) shown.push({ where: { part: 'text' }, text: `${mail.text}\n${mail.quoted}` })
    for (const [index, part] of pages.entries()) {
      const page = await inspectHtml(part.bytes, lookInside)
      const { findings: hidden, texts: words, shown: read = [] } = await page.inspect(0)
      const where = { part: index === 0 ? 'HTML' : `HTML ${index + 1}` }
      findings.push(...hidden.map((one) => ({ ...one, where })))
      texts.push(...words.map((one) => ({ ...one, where })))
      shown.push(...read.map(({ text }) => ({ where: { part: 'text' }, text })))
    }
    for (const file of mail.attachments) {
      findings.push(finding('attachment', { part: file.name }, { severity: 'medium', excerpt: file.name }))
      const inside = await lookInside(file.name, file.bytes)
      findings.push(...inside.findings)
      texts.push(...inside.texts)
      shown.push(...(inside.shown ?? []))
    }
    return { findings, texts, shown }
  })

/** Notes of the reader that something of a letter was not read. */
const leftAside: readonly string[] = ['text-too-long', 'read-in-part']

/** What of a letter is shown as a page. @throws Unreadable */
function htmlParts(bytes: Uint8Array): readonly Part[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Part[] = []
  try {
    const waiting = [partsOf(raw, budgetFor(raw.length)).root]
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      waiting.push(...[...part.parts].reverse())
      if (part.type === 'text/html' && part.disposition !== 'attachment') found.push(part)
    }
  } catch (error) {
    if (!(error instanceof TooExpensive)) throw error
    throw new Unreadable('too-slow', 'The letter costs too much to read')
  }
  return found
}

/** What every program shows above a letter. */
const headOf = ({ subject, headers }: ReturnType<typeof parseMail>): string =>
  [
    ...headers.flatMap(({ name, value }) => (shownFields.includes(name) ? [`${labelOf(name)}: ${value}`] : [])),
    subject,
  ].join('\n')

const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

import { type Finding, finding } from '../../../domain/release/finding.ts'
import { parseMail } from '../../mail/read-mail.ts'
import { fileTypes } from '../file-type.ts'
import { type Inspector, type TextPiece, wholeFile } from '../inspector.ts'

/** Fields that tell of people and machines, and that no mail program shows by itself. */
const telling =
  /^(?:received|x-originating-ip|x-sender|x-mailer-user|x-forwarded-for|x-original-to|bcc|resent-.*|return-path|dkim-signature|x-.*-ip)$/
const addressFields = ['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'resent-to', 'resent-from', 'delivered-to']

/** A letter: its words with those of its head, what it carries, and fields that no reader sees. */
export const inspectMail: Inspector = (bytes, lookInside) =>
  wholeFile(fileTypes.eml, async () => {
    const mail = parseMail(bytes)
    const findings: Finding[] = []
    const texts: TextPiece[] = [{ where: { part: 'text' }, text: `${mail.subject}\n${mail.text}\n${mail.quoted}` }]
    const hidden = mail.headers.filter(({ name }) => telling.test(name))
    const [first] = hidden
    if (first)
      findings.push(
        finding('metadata', { part: 'head' }, { count: hidden.length, excerpt: `${first.name}: ${first.value}` }),
      )
    for (const { name, value } of mail.headers)
      if (addressFields.includes(name)) texts.push({ where: { part: 'head' }, text: `${labelOf(name)}: ${value}` })
    for (const file of mail.attachments) {
      findings.push(finding('attachment', { part: file.name }, { severity: 'medium', excerpt: file.name }))
      const inside = await lookInside(file.name, file.bytes)
      findings.push(...inside.findings)
      texts.push(...inside.texts)
    }
    return { findings, texts }
  })

const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

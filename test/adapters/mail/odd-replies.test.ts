import { expect, test } from 'vitest'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { mailKindOf } from '../../../src/domain/mail/mail-kind.ts'
import { oddReplies } from './odd-replies.ts'
import { oddReports } from './odd-reports.ts'

const letters = oddReplies()

test(`${letters.length} answers of the usual programs show what the person wrote, and fold what they answer`, async () => {
  const wrong: string[] = []
  for (const { oddity, raw, subject, text, quoted } of letters) {
    const mail = await mailReader.read(raw)
    if (mail.subject !== subject) wrong.push(`${oddity}: subject ${mail.subject}`)
    if (mail.text !== text) wrong.push(`${oddity}: text ${JSON.stringify(mail.text)} for ${JSON.stringify(text)}`)
    if (quoted ? !quoted.test(mail.quoted) : mail.quoted !== '') wrong.push(`${oddity}: quoted ${mail.quoted}`)
  }
  expect(wrong).toEqual([])
  expect(letters.length).toBe(145)
})

const reports = oddReports()

test(`${reports.length} reports and automatic answers are told from what people write, and say what became of which letter`, async () => {
  const wrong: string[] = []
  for (const { oddity, raw, envelopeFrom, kind, report } of reports) {
    const mail = await mailReader.read(raw)
    const from = mail.from[0]?.address ?? ''
    const found = mailKindOf({ ...mail, envelopeFrom, from, isReport: mail.report !== null })
    if (found !== kind) wrong.push(`${oddity}: ${found} for ${kind}`)
    const said =
      report &&
      mail.report &&
      Object.fromEntries(Object.keys(report).map((name) => [name, mail.report?.[name as 'status']]))
    if (JSON.stringify(said) !== JSON.stringify(report))
      wrong.push(`${oddity}: ${JSON.stringify(mail.report)} for ${JSON.stringify(report)}`)
  }
  expect(wrong).toEqual([])
  expect(reports.length).toBe(75)
})

import { afterEach, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { requestClarification } from '../../../src/app/cases/clarify/request-clarification.ts'
import { letterOf, lettersOf } from '../../../src/app/decisions/read-letter.ts'
import { perform } from '../../../src/app/perform.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
afterEach(() => office.close())

const flat = (text: string) => text.replaceAll(/^> ?/gm, '').replaceAll(/\s+/g, ' ')

/** The mail of a kind as a confirmed and an unconfirmed address gets it, and the letter as the case keeps it. */
async function lastOf(reference: string, kind: string) {
  const mail = (await office.ports.store.outbox.list({ limit: 100 })).rows.find((row) => row.kind === kind)
  const file = await loadCase(office.ports, reference)
  if (!file || !mail) throw new Error(`no ${kind}`)
  const words = new Map((await office.ports.store.cases.words(file.row.id)).map((one) => [one.id, one.content]))
  const last = lettersOf(file).at(-1)
  const letter = last && letterOf(file, (ref) => words.get(ref.id) ?? null, last.seq)
  const { text, html } = mail.toConfirmed ?? mail
  return { mail: flat(text), html, unconfirmed: flat(mail.text), letter: flat(letter?.text ?? '') }
}

const act = async (reference: string, type: Parameters<Office['act']>[2], input: object) => {
  const done = await office.act(office.as('officer'), reference, type, input)
  if (!done.ok) throw new Error(done.refusal.code)
}

it('a question, a fees notice and an extension go out as the letter that the officer let go, and say where it stands', async () => {
  office = await openOffice()
  const { reference, requestId } = await office.submit()
  const edited = 'Dear Jo Sample,\n\nWhich end of Mill Lane? You can also ring us.\n\nYours sincerely,'
  await act(reference, 'clarification-requested', { question: 'Which end?', letter: edited })
  const question = await lastOf(reference, 'clarification-asked')
  expect(question.letter).toBe(flat(edited))
  expect(question.mail).toContain(question.letter)
  expect(question.mail).toContain('you can save it there as a PDF')
  expect(question.html).toContain('You can also ring us.')
  await office.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: 'The north end.' })
  await act(reference, 'fee-notice', { amount: '90', currency: 'GBP', note: 'Three days of work.' })
  const fee = await lastOf(reference, 'fee-notice')
  expect(fee.letter).toMatch(
    /GBP 90, under Freedom of Information Act 2000, s\.9\(2\).*s\.10\(2\)\. Three days of work\./,
  )
  expect(fee.mail).toContain(fee.letter)
  expect(fee.letter).toContain('Potholes in Mill Lane')
  expect(fee.unconfirmed).toContain(fee.letter.replaceAll('Potholes in Mill Lane', '…'))
  expect(fee.unconfirmed).not.toContain('Potholes in Mill Lane')
  await act(reference, 'fee-paid', { amount: '90' })
  await act(reference, 'extended', { ground: 'public-interest' })
  const more = await lastOf(reference, 'extension')
  expect(more.letter).toMatch(/s\.10\(3\).*We will answer by \d+ \w+ 2024, instead of/)
  expect(more.mail).toContain(more.letter)
  expect(more.unconfirmed).not.toContain('Potholes in Mill Lane')
})

it('an installation without PDF promises none', async () => {
  office = await openOffice()
  const { pdf: _none, ...ports } = office.ports
  office = { ...office, ports }
  const { reference } = await office.submit()

  await perform(ports, office.as('officer'), { reference }, requestClarification, { question: 'Which end?' })
  const { mail } = await lastOf(reference, 'clarification-asked')
  expect(mail).toContain('you can print it from there')
  expect(mail).not.toContain('PDF')
})

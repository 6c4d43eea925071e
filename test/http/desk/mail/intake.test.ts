import { afterEach, beforeEach, expect, it } from 'vitest'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
beforeEach(async () => {
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.officer)
})
afterEach(() => office.close())

const page = (path: string) => getPage(office, cookie, path)
/** A form of the page of a letter. */
const post = (id: string, what: string, values: Record<string, string>) =>
  submitForm(office, cookie, `/desk/intake/${id}/${what}`, values, `/desk/intake/${id}`)

async function arrived(head: Record<string, string> = {}, ...body: string[]): Promise<string> {
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', ...head }), '', ...(body.length > 0 ? body : ['Trees?']))
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  return ids[0] ?? ''
}

it('says what will appear where no letter waits, and counts those that do in the desk bar', async () => {
  expect((await page('/desk/intake')).text).toContain('No letter waits.')
  await arrived({ Subject: 'First' })
  office.at('2024-05-07T10:00:00Z')
  await arrived({ Subject: 'Second' })
  const { text } = await page('/desk/intake')
  expect(text).toContain('Letters (2)')
  expect(text.indexOf('First')).toBeLessThan(text.indexOf('Second'))
  const approver = await office.sessionOf(office.people.approver)
  expect((await getPage(office, approver, '/desk?view=open')).text).not.toContain('/desk/intake')
})

it('shows a letter with nothing in it that a browser would run', async () => {
  const { reference } = await office.submit()
  const id = await arrived(
    { Subject: `<script>alert(1)</script> ${reference}`, 'Content-Type': 'multipart/mixed; boundary=b' },
    '--b',
    '',
    '<img src=x onerror=alert(2)>',
    '',
    'On Tue, 7 May 2024 at 10:00, R <a@b.uk> wrote:',
    '> Which trees?',
    '--b',
    'Content-Type: text/html; name="<b>.html"',
    'Content-Disposition: attachment; filename="<b>.html"',
    '',
    '<script>alert(3)</script>',
    '--b--',
  )
  for (const path of ['/desk/intake', `/desk/intake/${id}`]) {
    const { status, text } = await page(path)
    expect(status).toBe(200)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toMatch(/<script>|<img src=x|<b>\.html|style=/)
  }
  const { text } = await page(`/desk/intake/${id}`)
  expect(text).toContain('nobody has checked the address of the sender')
  expect(text).toContain(`value="${reference}"`)
  expect(text).toMatch(/What it quotes[\s\S]*Which trees\?/)
  expect(text).toMatch(/&lt;b&gt;\.html[\s\S]*bytes/)
})

it('makes a request of a letter, puts one on a case, and puts one away', async () => {
  const { reference } = await office.submit()
  const [one, two, three] = [await arrived(), await arrived(), await arrived()]
  const opened = await post(one, 'open', { subject: 'Trees in Mill Lane' })
  expect(opened.status).toBe(303)
  expect((await page(opened.location)).text).toContain('Trees in Mill Lane')
  const joined = await post(two, 'join', { reference: ` ${reference.toLowerCase()} ` })
  expect(joined).toMatchObject({ status: 303, location: `/desk/requests/${reference}?saved=message-received` })
  const away = await post(three, 'discard', { reason: 'An advertisement' })
  expect(away).toMatchObject({ status: 303, location: '/desk/intake?saved=discarded' })
  expect((await page(away.location)).text).toContain('The letter was put away.')
  expect((await page(`/desk/intake/${two}`)).text).toContain(`href="/desk/requests/${reference}"`)
  const gone = (await page(`/desk/intake/${three}`)).text
  expect(gone).toContain('An advertisement')
  expect(gone).toMatch(/By<\/dt><dd[^>]*>officer</)
  const putAway = (await page('/desk/intake?status=discarded')).text
  expect(putAway).toContain(`href="/desk/intake/${three}"`)
  expect(putAway).not.toContain(`href="/desk/intake/${two}"`)
  expect((await postForm(office, cookie, `/desk/intake/${one}/discard`, { reason: 'Late' })).status).toBe(409)
})

it('gives a form back with what was typed and what is wrong, and takes none without its token', async () => {
  const id = await arrived()
  const unknown = await post(id, 'join', { reference: 'RIVER-0000-0' })
  expect(unknown.status).toBe(422)
  expect(unknown.text).toContain('value="RIVER-0000-0"')
  expect(unknown.text).toContain('href="#join-reference"')
  const silent = await post(id, 'discard', { reason: ' ' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('href="#discard-reason"')
  expect((await post(id, 'discard', { reason: 'x', csrf: 'made-up' })).status).toBe(403)
  expect((await office.ports.store.intake.byId(id))?.status).toBe('waiting')
})

it('offers no request where the letter reports a failed delivery', async () => {
  const raw = rawMail(...headOf({ From: 'MAILER-DAEMON@mx.example', Subject: 'Undelivered' }), '', 'Sorry')
  const { ids } = await receiveMail(office.ports, raw, { from: '', to: ['riverford@example.org'] })
  const row = await office.ports.store.intake.byId(ids[0] ?? '')
  expect(row?.kind).toBe('bounce')
  expect((await page(`/desk/intake/${ids[0]}`)).text).not.toContain('Make a request of it')
  expect((await postForm(office, cookie, `/desk/intake/${ids[0]}/open`, {})).status).toBe(422)
})

// Nothing of the program knows this law: it is what its own object says, and a place on the list of laws.
import '../support/invented-law.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lawsOf } from '../../src/app/office/laws-of-body.ts'
import { enquiryLaw, statuteById } from '../../src/domain/statute/statutes.ts'
import { type Locale, locales } from '../../src/domain/text/local-text.ts'
import { letterTitle } from '../../src/locales/case-letters.ts'
import { languages } from '../../src/locales/locales.ts'
import { Office as ImportOffice } from '../app/import/office.ts'
import { computed, milestone } from '../conformance/history.ts'
import { ok } from '../http/answered-request.ts'
import { answered, type HttpOffice, openHttpOffice } from '../http/http-office.ts'
import { inventedLaw } from '../support/invented-law.ts'

const { id, title } = inventedLaw

describe('a law that is new on the list', () => {
  let office: HttpOffice
  let cookie: string
  let api: ReturnType<HttpOffice['client']>
  let reference: string
  let secret: string
  beforeAll(async () => {
    office = await openHttpOffice({}, id, 'UTC')
    cookie = await office.sessionOf(office.people.officer)
    api = office.client(await office.keyOf(office.people.officer))
    const { headers, ...made } = await asked({
      name: 'Jo Sample',
      email: 'jo@example.org',
      'facts.fromIsland': 'island',
    })
    expect(made).toMatchObject({ status: 201 })
    const link = /href="([^"]*\/requests\/[^"]*secret=[^"]*)" id="secret-link"/.exec(made.text)?.[1] ?? ''
    const { pathname, searchParams } = new URL(link)
    reference = pathname.split('/').at(-1) ?? ''
    secret = searchParams.get('secret') ?? ''
  })
  afterAll(() => office?.close())

  async function asked(fields: Record<string, string>) {
    const answer = await office.request('/requests/new', {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ body: 'riverford', subject: 'The lighthouse', words: 'Logs since 2020.', ...fields }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  async function page(path: string, lang: Locale = 'en', headers: Record<string, string> = {}): Promise<string> {
    const answer = await office.request(path, { headers: { accept: 'text/html', 'accept-language': lang, ...headers } })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const onDesk = (path: string, lang?: Locale) => page(path, lang, { cookie })

  const mailOf = async (kind: string): Promise<string> => {
    const { rows } = await office.ports.store.outbox.list({ bodyId: office.body.id, limit: 20 })
    return rows.find((one) => one.kind === kind)?.text.replaceAll(/\s+/g, ' ') ?? ''
  }

  it('has its time counted', async () => {
    // Ten working days from Tuesday 7 May 2024, the two until the reply not counted, and five more.
    const run = await computed(id, [
      'received 2024-05-07',
      'clarification-requested 2024-05-08',
      'clarification-received 2024-05-10',
      ['extended 2024-05-20', { ground: 'volume' }],
      'answered 2024-05-30',
    ])
    expect(run.due).toBe('2024-05-30')
    expect(milestone(run, 'review-lodge')).toBe('2024-06-29')
  })

  it('is asked under on the public form, which asks what the law asks', async () => {
    expect(await page('/requests/new')).toContain(title.en)
    const { text } = await asked({ step: 'what' })
    for (const words of ['Where you live', 'On the island', 'art. 20']) expect(text).toContain(words)
    expect((await asked({ step: 'more', 'facts.fromIsland': 'island' })).text).toContain('art. 2')
  })

  it('is named in the receipt, with the day by which it wants an answer', async () => {
    const receipt = await mailOf('acknowledgement')
    expect(receipt).toContain(title.en)
    expect(receipt).toContain('Tuesday 21 May 2024')
  })

  it.each(locales)('has a page of its own, and stands on the page of the case, in %s', async (lang) => {
    const law = await page(`/law/${id}`, lang)
    const { deemed, extension, receipt } = inventedLaw
    const rule = languages[lang].laws.receiptRules[receipt.rule]
    const words = [title[lang], deemed?.title[lang], extension?.grounds[0].title[lang], rule]
    for (const word of words) expect(law).toContain(word)
    expect(await page('/law', lang)).toContain(`href="/law/${id}"`)
    expect(await onDesk(`/desk/requests/${reference}`, lang)).toContain(title[lang])
    expect(await page(`/requests/${reference}?secret=${secret}`, lang)).toContain(title[lang])
  })

  it('offers its own currency and grounds on the desk', async () => {
    expect(await onDesk(`/desk/requests/${reference}/fee-notice`)).toMatch(
      /name="currency"[^>]*value="XCD"|value="XCD"[^>]*name="currency"/,
    )
    expect(await onDesk(`/desk/requests/${reference}/extended`)).toContain('Many records')
    expect(await onDesk(`/desk?law=${id}`)).toContain(reference)
  })

  it('is on the list of the API, and whole at its own address', async () => {
    const { statutes } = answered(await api.GET('/statutes'))
    expect(statutes.at(-1)).toMatchObject({ id, title, jurisdiction: 'XX' })
    const one = answered(await api.GET('/statutes/{id}', { params: { path: { id } } }))
    expect(one).toEqual(JSON.parse(JSON.stringify(inventedLaw)))
  })

  it('says in the letters of a case what its file says', async () => {
    const params = { path: { reference } }
    const step = await api.POST('/requests/{reference}/events/preview', {
      params,
      body: { type: 'clarification-requested', question: 'Which years?' },
    })
    expect(answered(step).letter).toContain(`Under ${title.en}, art. 6, we ask you:`)
    const part = { part: 'whole', outcome: 'refused', exemptions: ['art. 11'], reason: 'It would harm.' }
    const preview = await api.POST('/requests/{reference}/decision-preview', { params, body: { parts: [part] } })
    const { letter } = answered(preview)
    for (const words of [
      'We rely on art. 11: Safety of the lighthouse.',
      '[… the volume of what is withheld, art. 13(2)]',
      'Complaint to the Records Commissioner (art. 17)',
    ])
      expect(letter).toContain(words)
    const granted = await api.POST('/requests/{reference}/decision-preview', {
      params,
      body: { parts: [{ part: 'whole', outcome: 'granted', exemptions: [] }] },
    })
    expect(answered(granted).letter).toContain('Complaint to the Records Commissioner (art. 17)')
  })

  it('is decided by its own outcomes, and a refusal names the remedy that the law wants named', async () => {
    const part = { outcome: 'refused', exemptions: ['art. 11'], reason: 'It would harm.', publicInterest: 'Less.' }
    const draft = (letter: string) =>
      ok(office.act(office.as('officer'), reference, 'decision-drafted', { parts: [part], letter }))
    await draft('We refuse. You may ask for a review.')
    const approved = await office.act(office.as('approver'), reference, 'decision-approved')
    expect(approved).toMatchObject({ ok: false })
    await draft('We refuse. You may complain to the Records Commissioner.')
    await ok(office.act(office.as('approver'), reference, 'decision-approved'))
    await ok(office.act(office.as('officer'), reference, 'decision-issued'))
    const status = await page(`/requests/${reference}?secret=${secret}`)
    for (const words of ['Second look', 'art. 11(2)', 'art. 13']) expect(status).toContain(words)
    expect(await onDesk(`/desk/requests/${reference}`)).toContain('Refused')
  })

  it('gives the decision its own title, on the paper of its country', async () => {
    const [, letter] =
      /href="([^"]*\/letters\/[^"]*)\.pdf/.exec(await page(`/requests/${reference}?secret=${secret}`)) ?? []
    expect(await page(`${letter}?secret=${secret}`)).toContain('Notice under article 13')
    expect(letterTitle(inventedLaw, 'zh-Hans', 'decision', true)).toBe('第十三条通知书')
    const pdf = await office.request(`${letter}.pdf?secret=${secret}`)
    expect(await pdf.text()).toContain('/MediaBox [0 0 612 792]')
  })

  it('counts in the figures by law', async () => {
    const auditor = { authorization: `Bearer ${await office.keyOf(office.people.auditor)}` }
    expect(await page('/audit/reports/figures/2024', 'en', auditor)).toContain(inventedLaw.shortTitle.en)
    const report = await office.client(auditor.authorization.slice('Bearer '.length)).GET('/reports/{form}/{period}', {
      params: { path: { form: 'figures', period: '2024' } },
    })
    expect(JSON.stringify(answered(report))).toContain(id)
    expect(await page('/statistics')).toContain('Requests received')
  })

  it('takes an enquiry over, and gives a second copy its row', async () => {
    expect(lawsOf(office.body).map((law) => law.id)).toEqual([id, enquiryLaw.id])
    const { reference: enquiry } = await office.submit({ subject: 'When is it open?' })
    for (const to of [enquiryLaw.id, id]) await ok(office.act(office.as('officer'), enquiry, 'statute-changed', { to }))
    expect(await onDesk(`/desk/requests/${enquiry}`)).toContain(title.en)
    const lead = await office.submit({ subject: 'Lamps' })
    const copy = await office.submit({ subject: 'Lamps' })
    await ok(office.act(office.as('officer'), copy.reference, 'merged', { into: lead.reference }))
    expect(await onDesk(`/desk/requests/${copy.reference}`)).toContain('Not processed')
  })
})

it('reads the dates of an imported ledger in the order of its country, and its outcomes by name', async () => {
  expect(statuteById(id)).toBe(inventedLaw)
  const office = await ImportOffice.open()
  const ledger = 'Reference,Subject,Received,Closed,Outcome\nA-1,Lighthouse,03/04/2024,03/11/2024,Granted in full\n'
  await office.importText(ledger, { statute: id })
  const [row] = await office.rows()
  expect(row).toMatchObject({ statute: id, receivedOn: '2024-03-04', closedOn: '2024-03-11' })
  await office.close()
})

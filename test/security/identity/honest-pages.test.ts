import { afterEach, describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/app/figures/figures.ts'
import { statuteById, statuteIds } from '../../../src/domain/statute/statutes.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { answeredAndPublished } from '../../http/answered-request.ts'
import { postForm, submitForm } from '../../http/forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
afterEach(() => office?.close())

const html = { accept: 'text/html' }
const textOf = (page: string) =>
  page
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

async function page(path: string, lang = 'en'): Promise<string> {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`
  return (await office.request(address, { headers: html })).text()
}
const statusPage = ({ reference, secret }: { reference: string; secret: string }, lang = 'en') =>
  page(`/requests/${reference}?secret=${secret}`, lang)

async function answer(reference: string): Promise<void> {
  const parts = [{ outcome: 'granted-in-full' }]
  for (const [person, type, input] of [
    ['officer', 'decision-drafted', { parts, letter: 'Here is our answer.' }],
    ['approver', 'decision-approved', {}],
    ['officer', 'decision-issued', {}],
  ] as const) {
    const done = await office.act(office.as(person), reference, type, input)
    if (!done.ok) throw new Error(`${type}: ${done.refusal.code}`)
  }
}

describe('the share in time', () => {
  async function share(): Promise<number | null> {
    const figures = await figuresOf(office.ports, { kind: 'public' }, office.body, {})
    if (!figures.ok) throw new Error(figures.refusal.code)
    return figures.value.shareInTime
  }

  it('is answers in time / (answers + open ones that are overdue), whatever is withdrawn, abandoned or passed on', async () => {
    office = await openHttpOffice()
    const [inTime, late, withdrawn] = await Promise.all([0, 1, 2, 3].map(() => office.submit()))
    await answer(inTime?.reference ?? '')
    office.at('2024-05-20T09:00:00Z')
    await office.act(office.as('officer'), withdrawn?.reference ?? '', 'withdrawn', {})
    office.at('2024-06-20T09:00:00Z')
    await answer(late?.reference ?? '')
    // Two answers, one of them in time; one request on hand after its day: 1 of 3.
    expect(await share()).toBeCloseTo(1 / 3, 10)
    await office.act(office.as('officer'), (await office.submit()).reference, 'withdrawn', {})
    expect(await share()).toBeCloseTo(1 / 3, 10)
  })

  it('is no share of what was closed either: a withdrawn request raises no month on the page of figures', async () => {
    office = await openHttpOffice()
    const [inTime, withdrawn] = await Promise.all([office.submit(), office.submit(), office.submit()])
    await answer(inTime?.reference ?? '')
    office.at('2024-05-20T09:00:00Z')
    await office.act(office.as('officer'), withdrawn?.reference ?? '', 'withdrawn', {})
    office.at('2024-06-20T09:00:00Z')
    await answer((await office.submit()).reference)
    for (const lang of locales) {
      const shown = await page(`/statistics?body=${office.body.slug}`, lang)
      const rows = [...shown.matchAll(/<tr[\s>].*?<\/tr>/gs)].map(([row]) => textOf(row))
      // A month with its counts: the month, how many were closed, and how many of them late.
      const months = rows.filter((row) => /2024/.test(row))
      expect(months.length, lang).toBeGreaterThan(2)
      for (const month of months) expect(month).not.toMatch(/%/)
    }
  })

  it('is the same on the home page, in the API and in the report, in every language', async () => {
    office = await openHttpOffice()
    const [inTime] = await Promise.all([office.submit(), office.submit()])
    await answer(inTime?.reference ?? '')
    office.at('2024-06-20T09:00:00Z')
    const api = (await (await office.request(`/api/v1/statistics?body=${office.body.slug}`)).json()) as {
      shareInTime: number
    }
    expect(api.shareInTime).toBe(0.5)
    for (const lang of locales) expect(textOf(await page('/', lang))).toMatch(/50(\.0)?\s?%/)
    expect(textOf(await page(`/statistics?body=${office.body.slug}`))).toMatch(/50(\.0)?\s?%/)
    const report = await office.request(`/api/v1/statistics/figures?body=${office.body.slug}`)
    const { tables } = (await report.json()) as {
      tables: { id: string; rows: { id: string; values: (number | null)[] }[] }[]
    }
    const shares = tables.find(({ id }) => id === 'shares')?.rows
    expect(shares?.find(({ id }) => id === 'inTime')?.values).toEqual([0.5])
  })
})

describe('ways to contest', () => {
  it.each(statuteIds)('%s says of each who takes it in, and what must come first is one of its own', (id) => {
    const routes = statuteById(id)?.reviewRoutes ?? []
    const wrong = routes.filter(({ after, website }, index) => {
      const first = after.what === 'review' ? routes.findIndex(({ kind }) => kind === after.of) : 0
      const comesLater = after.what === 'review' && (first < 0 || first >= index)
      return comesLater || (website !== undefined && !website.startsWith('https://'))
    })
    expect(wrong).toEqual([])
  })

  it('a complaint to the Commissioner is a link and a note, and not with the body until a day', async () => {
    office = await openHttpOffice()
    const filed = await office.submit()
    await answer(filed.reference)
    await office.act({ kind: 'requester', requestId: filed.requestId }, filed.reference, 'review-lodged', {
      kind: 'internal-review',
    })
    // The body has not decided it in its time: whoever asked need not wait any longer.
    office.at('2024-08-20T09:00:00Z')
    const before = await statusPage(filed)
    expect(before).toContain('href="https://ico.org.uk/')
    expect(textOf(before)).toContain('Note that I have made it')
    const noted = await submitForm(
      office,
      '',
      `/requests/${filed.reference}/review-lodged`,
      { kind: 'commissioner' },
      `/requests/${filed.reference}?secret=${filed.secret}`,
    )
    expect(noted.location).toContain('saved=noted-elsewhere')
    for (const lang of locales) {
      const shown = textOf(await statusPage(filed, lang))
      expect(shown).not.toMatch(/The public body must do this by|行政机关应于|政府機關應於/)
      expect(shown).toMatch(
        /Noted that a complaint or appeal was made elsewhere|注明已向其他机关寻求救济|註明已向其他機關尋求救濟/,
      )
      // Nobody here knows whether the Commissioner has decided.
      expect(shown).not.toMatch(
        /decide it\.?,? not decided yet|不由本机关决定。?，?尚无结果|不由本機關決定。?，?尚無結果/,
      )
    }
    const feed = await office.request(`/requests/${filed.reference}/feed.atom?secret=${filed.secret}`)
    expect(await feed.text()).toContain('<title>Noted that a complaint or appeal was made elsewhere</title>')
    const api = await office.request(`/api/v1/requests/${filed.reference}`, {
      headers: { authorization: `Bearer ${filed.secret}` },
    })
    const status = (await api.json()) as { next: { what: string }; reviews: { kind: string; here: boolean }[] }
    expect(status.next).toMatchObject({ what: 'review', who: 'body', isPast: true })
    expect(status.reviews).toMatchObject([
      { kind: 'internal-review', here: true },
      { kind: 'commissioner', here: false },
    ])
  })

  it('a tribunal is not open before the decision that it needs, by page and by API', async () => {
    office = await openHttpOffice()
    const filed = await office.submit()
    await answer(filed.reference)
    const shown = await statusPage(filed)
    expect(shown).not.toContain('name="kind" value="appeal"')
    const early = await office.post(
      `/api/v1/requests/${filed.reference}/events`,
      { type: 'review-lodged', kind: 'appeal' },
      { authorization: `Bearer ${filed.secret}` },
    )
    expect(early.status).toBeGreaterThanOrEqual(400)
    expect(await early.text()).toContain('commissioner')
  })
})

describe('a late request', () => {
  it('says that it is late and by how much, what silence means, and what can be done now, open on the page', async () => {
    office = await openHttpOffice()
    const filed = await office.submit()
    office.at('2024-06-20T09:00:00Z')
    const shown = await statusPage(filed)
    const text = textOf(shown)
    expect(text).toContain('The answer is 11 working days late')
    expect(text).not.toMatch(/The public body must do this by/)
    expect(text).toContain('The public body should have done this by 5 June 2024.')
    expect(text).toContain('Ask by 1 August 2024.')
    expect(text).toContain('s.10(1), s.50')
    expect(text).toContain('What you can do now')
    expect(shown).toMatch(/<details class="act[^"]*" open(="")?>\s*<summary>Challenge/)
    expect(textOf(await statusPage(filed, 'zh-Hans'))).toContain('答复已逾期11个工作日')
    expect(textOf(await statusPage(filed, 'zh-Hant'))).toContain('答覆已逾期11個工作日')
  })
})

describe('the stopped stamp', () => {
  it('says to the requester that it is their turn, by when, and what silence does; and no days that a restart changes', async () => {
    office = await openHttpOffice({}, 'cn-ogi-2019', 'Asia/Shanghai')
    const filed = await office.submit()
    const asked = await office.act(office.as('officer'), filed.reference, 'clarification-requested', {
      question: 'Which year?',
      replyBy: '2024-05-20',
    })
    expect(asked.ok).toBe(true)
    const text = textOf(await statusPage(filed))
    expect(text).toContain('Your answer by')
    expect(text).toContain('Until you reply, the time limit for the body’s answer does not run.')
    expect(text).toContain('it may treat your request as withdrawn')
    expect(text).not.toMatch(/\d+ working days? left/)
    expect(text).not.toContain('Waiting for the requester')
  })

  it('speaks of paying where a fee is open, not of an answer', async () => {
    office = await openHttpOffice()
    const filed = await office.submit()
    const charged = await office.act(office.as('officer'), filed.reference, 'fee-notice', {
      amount: '120.50',
      currency: 'GBP',
    })
    expect(charged.ok).toBe(true)
    expect(textOf(await statusPage(filed))).toContain('Until you pay, the days do not count')
    expect(textOf(await statusPage(filed, 'zh-Hans'))).toContain('在您缴费之前的期间，不计入')
    expect(textOf(await statusPage(filed, 'zh-Hant'))).toContain('在您繳費之前的期間，不計入')
  })

  it('does not say that the time waits where a second question leaves the clock running', async () => {
    office = await openHttpOffice({}, 'us-foia', 'America/New_York')
    const filed = await office.submit()
    const ask = () =>
      office.act(office.as('officer'), filed.reference, 'clarification-requested', { question: 'Which year?' })
    await ask()
    expect(textOf(await statusPage(filed))).toContain('Until you reply, the days do not count')
    await office.act({ kind: 'requester', requestId: filed.requestId }, filed.reference, 'clarification-received', {
      answer: '2020',
    })
    const second = await ask()
    if (!second.ok) throw new Error(second.refusal.code)
    const shown = textOf(await statusPage(filed))
    expect(shown).toContain('keeps running while you are asked')
    expect(shown).not.toContain('Until you reply, the days do not count')
  })

  it('without a day to answer by it still says that it is their turn', async () => {
    office = await openHttpOffice()
    const filed = await office.submit()
    await office.act(office.as('officer'), filed.reference, 'clarification-requested', { question: 'Which year?' })
    const shown = textOf(await statusPage(filed))
    expect(shown).toContain('It is your turn')
    expect(shown).not.toMatch(/\d+ working days? left/)
    const desk = await office.request(`/desk/requests/${filed.reference}`, {
      headers: { ...html, cookie: await office.sessionOf(office.people.officer) },
    })
    expect(textOf(await desk.text())).toContain('Waiting for the requester')
  })
})

it('an erased request does not say that no address was given, and Chinese pages bracket in full width', async () => {
  office = await openHttpOffice()
  const filed = await office.submit()
  await answer(filed.reference)
  expect(textOf(await statusPage(filed, 'zh-Hans'))).toMatch(/（ ?PDF/)
  expect(textOf(await statusPage(filed, 'zh-Hant'))).not.toMatch(/\( ?PDF/)
  const erased = await office.act(office.as('admin'), filed.reference, 'personal-data-erased', {
    reason: 'Asked for',
    confirm: true,
  })
  expect(erased.ok).toBe(true)
  expect(textOf(await statusPage(filed))).not.toContain('You gave no e-mail address')
})

it('the US form says what the fee category decides, and chooses none', async () => {
  office = await openHttpOffice({}, 'us-foia', 'America/New_York')
  const asked = { body: office.body.slug, step: 'what', subject: 'Potholes', words: 'All reports' }
  const shown = (await postForm(office, '', '/requests/new', asked)).text
  expect(shown).toContain('facts.feeCategory')
  expect(textOf(shown)).toContain('It decides what you may have to pay')
  expect(textOf(shown)).not.toContain('does not change how your request is treated')
  const radios = [...shown.matchAll(/<input[^>]*name="facts\.feeCategory"[^>]*>/g)].map(([tag]) => tag)
  expect(radios).toHaveLength(4)
  expect(radios.filter((tag) => /\bchecked\b/.test(tag))).toEqual([])
})

describe('the public log', () => {
  it('an entry is not updated by what the public does not see', async () => {
    office = await openHttpOffice()
    const published = await answeredAndPublished(office)
    const updated = async () =>
      /<entry>.*?<updated>([^<]+)</s.exec(await (await office.request('/log.atom')).text())?.[1]
    const before = await updated()
    expect(before).toMatch(/^2024-05-07T/)
    office.at('2024-07-01T09:00:00Z')
    const requester = { kind: 'requester' as const, requestId: published.requestId }
    for (const [actor, type, input] of [
      [requester, 'feedback-given', { score: 4 }],
      [requester, 'review-lodged', { kind: 'internal-review' }],
      [office.as('officer'), 'note-added', { text: 'For us alone' }],
    ] as const) {
      const done = await office.act(actor, published.reference, type, input)
      if (!done.ok) throw new Error(`${type}: ${done.refusal.code}`)
    }
    expect(await updated()).toBe(before)
    office.at('2024-07-02T09:00:00Z')
    await office.act(office.as('publisher'), published.reference, 'log-withdrawn', { reason: 'It named a person' })
    expect(await updated()).toBe('2024-07-02T09:00:00.000Z')
  })

  it('does not say that nobody has looked through a file that the publisher confirmed to have looked through', async () => {
    office = await openHttpOffice()
    const { reference } = await answeredAndPublished(office)
    for (const lang of locales) {
      const shown = textOf(await page(`/log/${reference}`, lang))
      expect(shown).not.toMatch(/Nobody has yet looked|尚未经检查|尚未經檢查|Not inspected/)
    }
    expect(textOf(await page(`/log/${reference}`))).toContain('confirmed that they had checked it')
  })
})

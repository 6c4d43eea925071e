import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf } from '../../site/published-office.ts'

let office: HttpOffice
let cookie: string
beforeAll(async () => {
  office = await openHttpOffice({}, 'cn-ogi-2019', 'Asia/Shanghai')
  cookie = await office.sessionOf(office.people.officer)
})
afterAll(() => office.close())

const formOf = (reference: string, lang: string) =>
  pageOf(office, `/desk/requests/${reference}/clarification-requested`, lang, cookie)

it('a second 补正 is refused on its form page already, with the section, before anybody writes it (条例第30条)', async () => {
  const { reference, requestId } = await office.submit()
  const first = await formOf(reference, 'zh-Hans')
  expect([first.status, /name="question"/.test(first.text)]).toEqual([200, true])
  await office.act(office.as('officer'), reference, 'clarification-requested', { question: '请说明年份。' })
  await office.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: '2023年。' })

  for (const [lang, title] of [
    ['zh-Hans', '补正只能一次性告知'],
    ['zh-Hant', '補正只能一次性告知'],
    ['en', 'The law allows one such question'],
  ] as const) {
    const second = await formOf(reference, lang)
    expect([second.status, /name="question"/.test(second.text)]).toEqual([409, false])
    expect(second.text).toContain(title)
    expect(second.text).toContain('条例第30条')
    // An ordinary message stops no clock, and may always be written.
    expect(second.text).toContain(`href="/desk/requests/${reference}/message-sent"`)
  }

  const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  const again = { type: 'clarification-requested', question: '请再说明。' }
  for (const end of ['events', 'events/preview']) {
    const answer = await office.post(`/api/v1/requests/${reference}/${end}`, again, headers)
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'asked-once'])
  }
})

it('where the law lets it be asked again, the form is there', async () => {
  const elsewhere = await openHttpOffice({}, 'us-foia', 'America/New_York')
  const { reference, requestId } = await elsewhere.submit()
  await elsewhere.act(elsewhere.as('officer'), reference, 'clarification-requested', { question: 'Which?' })
  await elsewhere.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: 'That.' })
  const session = await elsewhere.sessionOf(elsewhere.people.officer)
  const page = await pageOf(elsewhere, `/desk/requests/${reference}/clarification-requested`, 'en', session)
  expect([page.status, /name="question"/.test(page.text)]).toEqual([200, true])
  await elsewhere.close()
})

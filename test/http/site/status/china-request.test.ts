import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putBody } from '../../../support/put-row.ts'
import { ok } from '../../answered-request.ts'
import { postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf } from '../published-office.ts'

describe('a request under the Chinese regulations, as its requester sees it', () => {
  let office: HttpOffice
  let reference: string
  let address: string
  beforeAll(async () => {
    office = await openHttpOffice()
    await putBody(office.ports.store, { ...office.body, statute: 'cn-ogi-2019', timeZone: 'Asia/Shanghai' })
    const { status, text } = await postForm(office, '', '/requests/new', {
      body: 'riverford',
      subject: '水质报告',
      words: '申请公开饮用水水质检测报告。',
      name: '测试人',
      email: 'requester@example.org',
      'facts.applicantType': 'natural-person',
      'facts.formOfInformation': 'paper',
      'facts.mannerOfObtaining': 'collected',
    })
    expect(status).toBe(201)
    const link = /href="([^"]*\/requests\/[^"]*secret=[^"]*)" id="secret-link"/.exec(text)?.[1] ?? ''
    const { pathname, search } = new URL(link)
    address = pathname + search
    reference = pathname.split('/').at(-1) ?? ''
  })
  afterAll(() => office?.close())

  const status = async (lang = 'zh-Hans') => (await pageOf(office, address, lang)).text
  const act = (person: 'officer' | 'approver', type: Parameters<HttpOffice['act']>[2], input: object = {}) =>
    ok(office.act(office.as(person), reference, type, input))

  it('keeps in which form and how they want the information, as art. 29 has it asked, and shows it to both sides', async () => {
    const asked = { body: 'riverford', step: 'what', subject: '水质', words: '水质报告' }
    const form = (await submitForm(office, '', '/requests/new?lang=zh-Hans', asked, '/requests/new?body=riverford'))
      .text
    for (const words of ['提供形式', '获取信息的方式', '条例第29条第2款第3项']) expect(form).toContain(words)
    const desk = await pageOf(
      office,
      `/desk/requests/${reference}`,
      'zh-Hans',
      await office.sessionOf(office.people.officer),
    )
    for (const text of [await status(), desk.text]) {
      expect(text).toMatch(/提供形式<\/dt><dd[^>]*>纸质文件</)
      expect(text).toMatch(/获取信息的方式<\/dt><dd[^>]*>自行领取</)
    }
    const [row] = (await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 1 })).rows
    expect(row?.facts).toMatchObject({ formOfInformation: 'paper', mannerOfObtaining: 'collected' })
  })

  it('reads the fee notice where the fee is asked, with the two ways to object, and what was paid in its currency', async () => {
    await act('officer', 'fee-notice', { amount: '700', currency: 'CNY', note: '请汇至财政专户。' })
    const asked = await status()
    const notice = asked.slice(asked.indexOf('收费通知'), asked.indexOf('逐日查看'))
    expect(notice).toContain('请汇至财政专户。')
    for (const field of ['message-received-text', 'contest-reconsideration']) {
      expect(notice).toContain(`href="#${field}"`)
      expect(asked).toContain(`id="${field}"`)
    }
    await act('officer', 'fee-paid', { amount: '700' })
    expect((await status()).match(/¥700\.00/g)).toHaveLength(2)
  })

  it('is told of no date that the answer made idle, and of those to contest it', async () => {
    const extension = '告知延长期限的最后一日'
    expect(await status()).toContain(extension)
    await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted' }], letter: 'Answered in English.' })
    await act('approver', 'decision-approved')
    await act('officer', 'decision-issued')
    const answered = await status()
    expect(answered).not.toContain(extension)
    expect(answered).toContain('提出救济申请的最后一日')
    expect(answered).toContain('自知道之日起60日内提出。')
    expect(answered).toContain('<p class="words" lang="en">Answered in English.</p>')
  })

  it('has no space between two Chinese sentences, and no heading that skips a level', async () => {
    const law = await pageOf(office, '/law/cn-ogi-2019', 'zh-Hans')
    expect(law.text).not.toContain('cn-15')
    const paths = ['/', '/log', '/my-requests', '/sign-in', '/law/cn-ogi-2019', '/statistics', '/help', address]
    for (const path of paths) {
      const { text } = await pageOf(office, path, 'zh-Hans')
      // A citation stands apart from the sentence before it.
      const apart = text.replaceAll('<span class="section">', '<p>')
      const plain = apart.replace(/<(?!\/?(a|span|strong|b|em|time|small)\b)[^>]*>/g, '\n').replace(/<[^>]*>/g, '')
      expect(plain.match(/[^\n]*[。；！？] +[\p{Script=Han}（“][^\n]*/u)?.[0], path).toBeUndefined()
      const levels = [...text.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
      for (const [index, level] of levels.entries())
        expect(level, path).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
    expect((await pageOf(office, '/log', 'zh-Hans')).text).not.toContain('id="narrow"')
  })
})

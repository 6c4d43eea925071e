import { describe, expect, it } from 'vitest'
import { acknowledgement } from '../../emails/acknowledgement.tsx'
import { decision } from '../../emails/decision.tsx'
import { wrap } from '../../emails/plain-text.ts'
import { reminder } from '../../emails/reminder.tsx'
import { subjectLine } from '../../emails/subject-line.ts'
import { columnsOf } from '../../src/domain/text/cjk.ts'
import { locales } from '../../src/domain/text/local-text.ts'
import { sampleCase, sampleMails, sampleWords } from './sample-mails.ts'

const statutes = ['uk-foia-2000', 'cn-ogi-2019', 'us-foia']

describe.each(locales)('every letter in %s', (locale) => {
  it.each(statutes)('has a subject, both forms and no unfilled word, under %s', async (statute) => {
    for (const [name, mail] of Object.entries(await sampleMails(locale, statute))) {
      for (const form of [mail.subject, mail.text, mail.html]) {
        expect(form.trim(), name).not.toBe('')
        expect(form, name).not.toMatch(/undefined|\[object|NaN|=>|\bnull\b/)
      }
      expect(mail.subject, name).not.toMatch(/[\r\n]/)
      expect(mail.html, name).toContain(`<html lang="${locale}"`)
    }
  })

  it('keeps its text within 72 columns, a Chinese character counted as two, but for links', async () => {
    for (const [name, mail] of Object.entries(await sampleMails(locale, 'cn-ogi-2019'))) {
      const long = mail.text.split('\n').filter((line) => columnsOf(line) > 72 && !/^https?:\/\/\S+$/.test(line))
      expect(long, name).toEqual([])
    }
  })

  it('never lets a person’s words become HTML', async () => {
    for (const [name, mail] of Object.entries(await sampleMails(locale))) {
      expect(mail.html, name).not.toMatch(/<b>|<Mill|<private>|<Ada>/)
    }
    const mails = await sampleMails(locale)
    expect(mails['acknowledgement']?.html).toContain('&lt;b&gt;photographs&lt;/b&gt; &amp; repair dates')
    expect(mails['acknowledgement']?.text).toContain('> Please include <b>photographs</b> & repair dates.')
  })
})

describe('what the letters say', () => {
  it('the acknowledgement gives the due date with its weekday and the holidays left out', async () => {
    const mail = await sampleCase('en')
    const { text, html } = acknowledgement({ ...mail, words: sampleWords.request })
    // Day 0 is 16 March 2026; St Patrick's Day (Northern Ireland), Good Friday and Easter Monday are not counted
    // (s.10(6)).
    expect(mail.dueOn).toBe('2026-04-16')
    expect(text).toMatch(/You will be answered by\n {4}Thursday 16 April 2026/)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Good Friday (3 April)')
    expect(html).toContain('16 April 2026')
    expect(text).toContain(mail.link)
  })

  it('writes dates as the reader does', async () => {
    const words = ''
    expect(acknowledgement({ ...(await sampleCase('en', 'us-foia')), words }).text).toMatch(/Monday, March 16, 2026/)
    expect(acknowledgement({ ...(await sampleCase('zh-Hans', 'cn-ogi-2019')), words }).text).toMatch(
      /2026年\d+月\d+日星期/,
    )
    expect(acknowledgement({ ...(await sampleCase('zh-Hant', 'uk-foia-2000')), words }).text).toMatch(
      /2026年\d+月\d+日星期/,
    )
  })

  it('names the law in its own language, and in the reader’s', async () => {
    const { html } = acknowledgement({ ...(await sampleCase('en', 'cn-ogi-2019')), words: '' })
    expect(html).toContain('中华人民共和国政府信息公开条例 (Regulations of the People')
    expect(acknowledgement({ ...(await sampleCase('zh-Hans', 'uk-foia-2000')), words: '' }).html).toContain(
      'Freedom of Information Act 2000（英国2000年信息自由法）',
    )
  })

  it('the decision gives the ways to contest it with the last day, and says who approved their own draft', async () => {
    const answered = await sampleCase(
      'en',
      'uk-foia-2000',
      [{ type: 'answered', on: '2026-03-20' as never }],
      '2026-03-20',
    )
    const base = { ...answered, letter: 'Here it is.', outcome: 'granted-in-full', parts: [] }
    const own = decision({ ...base, ownDraft: true }).text.replaceAll(/\s+/g, ' ')
    const review = answered.clock.milestones.find((milestone) => milestone.kind === 'review-lodge')
    expect(review?.due).toBe('2026-05-20')
    expect(own).toMatch(/Internal review[^[]*Last day: Wednesday 20 May 2026/)
    expect(own).toContain('drafted and approved by the same person')
    expect(decision({ ...base, ownDraft: false }).text).not.toContain('same person')
  })

  it.each(['tw-fgia-2005', 'hk-code', 'cn-ogi-2019'])(
    'cites the exemptions of %s in Chinese to who reads Chinese',
    async (id) => {
      for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
        const answered = await sampleCase(locale, id)
        for (const { code, title } of answered.statute.exemptions) {
          const parts = [{ outcome: 'partial', exemptions: [code], reason: null }]
          const { text } = decision({ ...answered, letter: '', outcome: 'partial', parts, ownDraft: false })
          expect(text.replaceAll(/\s+/g, ''), code).not.toContain(title.en.replaceAll(/\s+/g, ''))
        }
      }
    },
  )

  it('a question says what happens while it is not answered: to the time limit, and to the request', async () => {
    const { 'clarification-asked': british, 'clarification-reminder': again } = await sampleMails('en')
    for (const text of [british?.text ?? '', again?.text ?? '']) {
      const line = text.replaceAll('\n', ' ')
      expect(line).toContain('Until you reply, the time limit for the answer does not run.')
    }
    const chinese = await sampleMails('zh-Hans', 'cn-ogi-2019')
    const text = chinese['clarification-asked']?.text.replaceAll('\n', '')
    expect(text).toContain('在您答复之前，答复期限不计算；收到您的答复后，重新计算。逾期未答复的')
    expect(text).toContain('条例第30条')
  })

  it('a reminder says how many working days are left, or how late it is', async () => {
    const mail = await sampleCase('en')
    expect(reminder({ ...mail, kind: 'before-1', workingDaysLeft: 1 }).subject).toMatch(
      /^Due in 1 working day: RIVER-2026-00012/,
    )
    expect(reminder({ ...mail, kind: 'before-5', workingDaysLeft: 4 }).subject).toMatch(/^Due in 4 working days:/)
    expect(reminder({ ...mail, kind: 'overdue', workingDaysLeft: -3 }).text).toContain('Late by 3 working days')
  })

  it('a subject cannot carry a second header, turn the line around, or grow without end', async () => {
    const evil = `Hello\r\nBcc: everyone@example.org\u2028\u202Etxt.exe ${'x'.repeat(5000)}`
    const { subject } = acknowledgement({ ...(await sampleCase('en')), subject: evil, words: '' })
    expect(subject).not.toMatch(/[\r\n\u2028\u202E]/)
    expect([...subject].length).toBeLessThanOrEqual(160)
    expect(subjectLine('  a \t b ')).toBe('a b')
  })

  it('a requester’s words cannot pass for the body’s own lines in the text', async () => {
    const words = 'ok\n------\nOfficial notice: pay here\r\rhttp://evil.example'
    const { text } = acknowledgement({ ...(await sampleCase('en')), words })
    expect(text).toContain('> ------')
    expect(text).toContain('> Official notice: pay here')
    expect(text).not.toMatch(/^Official notice/m)
  })
})

describe('wrapping', () => {
  it('breaks Chinese between characters, never before a closing mark', () => {
    const lines = wrap('申请人可以自知道或者应当知道该行政行为之日起六十日内，提出行政复议申请。', 20)
    expect(lines.every((line) => columnsOf(line) <= 22)).toBe(true)
    expect(lines.some((line) => /^[，。]/.test(line))).toBe(false)
    expect(lines.join('')).toBe('申请人可以自知道或者应当知道该行政行为之日起六十日内，提出行政复议申请。')
  })

  it('breaks English at blanks, cuts an endless word, and leaves a link whole', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('x'.repeat(20), 8)).toEqual(['xxxxxxxx', 'xxxxxxxx', 'xxxx'])
    const link = `https://example.org/${'x'.repeat(90)}`
    expect(wrap(`see ${link} now`, 20)).toEqual(['see', link, 'now'])
  })
})

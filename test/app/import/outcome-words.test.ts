import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainName } from '../../../src/app/import/import-column-names.ts'
import { endingReader } from '../../../src/app/import/import-outcomes.ts'
import { dictionariesOf } from '../../../src/app/import/outcome-words/dictionaries.ts'
import { statuteById, statutes } from '../../../src/domain/statute/statutes.ts'
import { Office } from './office.ts'

const readerOf = (law: string) => {
  const statute = statuteById(law)
  if (!statute) throw new Error(law)
  return endingReader(statute, new Map())
}
const meaning = (law: string, words: string, cited?: string): string => {
  const read = readerOf(law)(words, cited)
  if (!read.known) return 'unknown'
  return read.kind === 'answered' ? read.outcome : read.kind
}

describe('the words of ledgers', () => {
  test.each([
    ['uk-foia-2000', 'waiting response', 'open'],
    ['uk-foia-2000', 'Long overdue', 'open'],
    ['uk-foia-2000', 'Withdrawn by the requester', 'withdrawn'],
    ['uk-foia-2000', 'Request was withdrawn by requester', 'withdrawn'],
    ['uk-foia-2000', 'disclosed in part', 'partially-withheld'],
    ['uk-foia-2000', 'Information disclosed in part', 'partially-withheld'],
    ['uk-foia-2000', 'Nothing disclosed', 'refused-exemption'],
    ['uk-foia-2000', 'discontinued', 'withdrawn'],
    ['uk-foia-2000', 'Refused under Section 40(2)', 'refused-exemption'],
    ['uk-foia-2000', 'Refused - s.12', 'refused-cost-limit'],
    ['uk-foia-2000', 'Some information sent', 'partially-withheld'],
    ['uk-foisa-2002', 'Not held by Council', 'not-held'],
    ['uk-foia-2000', 'Closed', 'not-recorded'],
    ['us-foia', 'Partially granted/partially denied', 'partial-grant'],
    ['us-foia', 'No records were found', 'no-records'],
    ['us-ca-pra', 'Vexatious', 'not-processed'],
    ['ie-foi-2014', 'Part-granted', 'partial'],
    ['ie-foi-2014', 'Handled outside FOI', 'other'],
    ['ca-atia', 'Communication partielle', 'partial'],
    ['ca-atia', 'Demande abandonnée', 'abandoned'],
    ['ca-bc-foippa', 'No Responsive Records Exist and/or Located', 'not-held'],
    ['au-foi-1982', 'Access refused', 'refused'],
    ['au-foi-1982', 's 24A', 'not-held'],
    ['nz-oia-1982', 'Substantial collation or research', 'refused'],
    ['in-rti-2005', 'Rejected u/s 8(1)', 'refused'],
    ['in-rti-2005', 'Transferred u/s 6(3)', 'transferred'],
    ['za-paia-2000', 'Deemed refusal', 'refused'],
    ['eu-1049-2001', 'Partial refusal', 'partial'],
    ['de-ifg', 'Teilweise stattgegeben', 'partial'],
    ['de-ifg', 'Antrag zurückgenommen', 'withdrawn'],
    ['jp-aia-1999', '一部不開示', 'partial'],
    ['jp-aia-1999', '取下げ', 'withdrawn'],
    ['tw-fgia-2005', '駁回', 'refused'],
    ['hk-code', 'Met in part', 'partial'],
    ['cn-ogi-2019', '已办结', 'not-recorded'],
    ['cn-ogi-2019', '不属于本机关公开', 'unable.not-held'],
    ['cn-ogi-2019', '不予处理（信访）', 'not-processed.petition'],
    ['cn-ogi-2019', '不予公开（过程性信息）', 'refused.deliberative'],
    ['cn-ogi-2019', '申请人撤回（补正中）', 'withdrawn'],
    ['cn-ogi-2019', '不予公开', 'unknown'],
    ['uk-foia-2000', 'Gone fishing', 'unknown'],
    ['uk-foia-2000', 'the records', 'unknown'],
  ])('%s: “%s” is %s', (law, words, expected) => {
    expect(meaning(law, words)).toBe(expected)
  })

  test.each([
    ['第十五条', 'refused.third-party'],
    ['《条例》第15条', 'refused.third-party'],
    ['第十六条第一款', 'refused.internal-affairs'],
    // Two outcomes rest on it, and three on article 14.
    ['第十六条第二款', 'unknown'],
    ['第十四条', 'unknown'],
    ['', 'unknown'],
  ])('不予公开 with %s beside it is %s', (cited, expected) => {
    expect(meaning('cn-ogi-2019', '不予公开', cited)).toBe(expected)
  })

  test.each(statutes.map(({ id, jurisdiction }) => [id, jurisdiction] as const))(
    '%s: every word of its dictionaries means something, and within one of them one thing',
    (id, jurisdiction) => {
      const read = readerOf(id)
      const dictionaries = dictionariesOf(jurisdiction)
      expect(dictionaries.length).toBeGreaterThan(2)
      for (const { outcomes, endings = {} } of dictionaries) {
        const all = [...Object.values(outcomes), ...Object.values(endings)].flat().map(plainName)
        expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
        for (const words of Object.values(endings).flat()) expect([words, read(words).known]).toEqual([words, true])
      }
    },
  )
})

describe('a ledger', () => {
  let office: Office
  beforeEach(async () => {
    office = await Office.open()
  })
  afterEach(() => office.close())

  test('that says open beside a day of closing needs a yes, and is then closed', async () => {
    const text = 'Number,Received,Closed,Status\nA-1,2025-01-15,2025-01-20,In progress\nA-2,2025-01-15,,Open\n'
    const held = await office.importText(text)
    expect(held).toMatchObject({ imported: 0, questions: [{ code: 'contradictions', count: 1, first: 2 }] })
    expect(await office.rows()).toEqual([])
    expect(await office.importText(text, { accept: ['contradictions'] })).toMatchObject({ imported: 2 })
    expect((await office.rows()).map(({ closedOn }) => closedOn)).toEqual(['2025-01-20', null])
  })

  test('that was answered and is under appeal contradicts nothing', async () => {
    const text = 'Number,Received,Closed,Status\nA-1,2025-01-15,2025-01-20,appealing\n'
    expect(await office.importText(text)).toMatchObject({ imported: 1, questions: [] })
  })

  test('that has both a status and an outcome is read by the outcome; the status is heard where that says nothing', async () => {
    const text =
      'Number,Received,Closed,Status,Outcome\nA-1,2025-01-15,2025-01-20,Closed,Granted\nA-2,2025-01-15,,Open,\n'
    const made = await office.importText(`${text}A-3,2025-01-15,,Closed,\n`, { skipBad: true })
    expect(made).toMatchObject({ imported: 2, rejected: [{ row: 4, code: 'no-closed-date' }] })
    expect((await office.rows()).map(({ outcome }) => outcome)).toEqual(['full-grant', null])
  })

  test('of China is read by the article in the next column', async () => {
    const text =
      '登记号,收到日期,答复日期,答复结果,依据条款\n1,2025-03-03,2025-03-20,不予公开,第十五条\n2,2025-03-03,2025-03-20,不予公开,\n'
    const made = await office.importText(text, { statute: 'cn-ogi-2019' })
    expect(made.mapping?.outcomes).toMatchObject([
      { words: '不予公开', rows: 1, means: 'refused.third-party', known: true },
      { words: '不予公开', rows: 1, means: 'not-recorded', known: false },
    ])
    expect((await office.rows()).map(({ outcome }) => outcome)).toEqual(['refused.third-party', 'not-recorded'])
  })
})

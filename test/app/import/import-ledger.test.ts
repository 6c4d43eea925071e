import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

const header = 'Number,Received,Closed,Subject,Outcome'

describe('a wrong row', () => {
  const text = `${header}
A-1,01/15/2025,01/20/2025,Budget,Full grant
A-2,02/30/2025,03/01/2025,Roads,Full grant
A-3,03/10/2025,03/01/2025,Parks,Full grant
,03/10/2025,,Schools,
A-1,03/10/2025,,Bridges,
A-6,,,Trees,
A-7,03/10/2025,,Lakes,Full grant
`
  test('is named with its row, column, value and reason, and nothing at all is written', async () => {
    const result = await office.importText(text)
    expect(result.rejected.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'Received', '02/30/2025', 'no-such-date'],
      [4, 'Closed', '03/01/2025', 'closed-before-received'],
      [5, 'number', '', 'no-number'],
      [6, 'number', 'A-1', 'duplicate-number'],
      [7, 'Received', '', 'no-received-date'],
      [8, 'Closed', '', 'no-closed-date'],
    ])
    expect(result).toMatchObject({ rows: 7, imported: 0 })
    expect(await office.rows()).toEqual([])
    expect(await office.store.bodies.all()).toEqual([])
  })

  test('is left out with skipBad, and handed over as it stands in the file', async () => {
    const left: string[] = []
    const result = await office.importText(
      text,
      { skipBad: true },
      { rejected: ({ cells }) => left.push(cells.join()) },
    )
    expect(result).toMatchObject({ imported: 1 })
    expect(left).toHaveLength(6)
    expect((await office.rows()).map((row) => row.externalNumber)).toEqual(['A-1'])
  })
})

test('a dry run says what would happen and writes nothing, not even the body', async () => {
  const result = await office.importText(`${header}\nA-1,01/15/2025,,Budget,\n`, { dryRun: true })
  expect(result).toMatchObject({ rows: 1, imported: 1, rejected: [], dryRun: true })
  expect(await office.store.bodies.all()).toEqual([])
})

test('the same file again imports nothing twice; new rows of a longer file are added', async () => {
  const text = `${header}\nA-1,01/15/2025,,Budget,\nA-2,01/16/2025,,Roads,\n`
  expect(await office.importText(text)).toMatchObject({ imported: 2, already: 0 })
  expect(await office.importText(text)).toMatchObject({ imported: 0, already: 2, rejected: [] })
  expect(await office.importText(`${text}A-3,01/17/2025,,Parks,\n`)).toMatchObject({ imported: 1, already: 2 })
  expect((await office.rows()).map((row) => row.reference)).toEqual([
    'OFFICE-2025-00001',
    'OFFICE-2025-00002',
    'OFFICE-2025-00003',
  ])
})

test('a ledger without numbers is known again by what its rows say, also where two say the same', async () => {
  const text = 'Received,Subject\n2025-01-15,Budget\n2025-01-15,Budget\n'
  expect(await office.importText(text)).toMatchObject({ imported: 2, mapping: { key: 'row' } })
  expect(await office.importText(text)).toMatchObject({ imported: 0, already: 2 })
})

describe('dates', () => {
  const received = async (dates: readonly string[], options = {}) => {
    const result = await office.importText(
      `Number,Received\n${dates.map((date, index) => `N${index},${date}`).join('\n')}\n`,
      { ...options, dryRun: false },
    )
    return {
      dates: result.mapping?.dates,
      rejected: result.rejected,
      rows: (await office.rows()).map((row) => row.receivedOn),
    }
  }
  test('are read as day/month where one of them can be nothing else', async () => {
    const { dates, rows } = await received(['03/04/2025', '25/04/2025'])
    expect(dates).toMatchObject({ order: 'dmy', because: 'only-possible', ambiguous: false })
    expect(rows).toEqual(['2025-04-03', '2025-04-25'])
  })
  test('are read as month/day where one of them can be nothing else, also under a British law', async () => {
    const { dates, rows } = await received(['03/04/2025', '04/25/2025'], { statute: 'uk-foia-2000' })
    expect(dates).toMatchObject({ order: 'mdy' })
    expect(rows).toEqual(['2025-03-04', '2025-04-25'])
  })
  test('that stay open follow the custom of the country, and the mapping says so', async () => {
    expect(await received(['03/04/2025'])).toMatchObject({
      dates: { order: 'mdy', because: 'country', ambiguous: true },
      rows: ['2025-03-04'],
    })
  })
  test('that stay open in Britain are day/month', async () => {
    expect(await received(['03/04/2025'], { statute: 'uk-foia-2000' })).toMatchObject({
      dates: { order: 'dmy', ambiguous: true },
      rows: ['2025-04-03'],
    })
  })
  test('are read as --dates says', async () => {
    expect(await received(['03/04/2025'], { dates: 'dmy' })).toMatchObject({
      dates: { order: 'dmy', because: 'given' },
      rows: ['2025-04-03'],
    })
  })
  test('in other writings need no order', async () => {
    const { dates, rows } = await received([
      '2025-04-03',
      '2025/4/3',
      '2025年4月3日',
      '3 April 2025',
      '"April 3, 2025"',
      '03-Apr-25',
      '20250403',
      '2025-04-03 14:30:00',
    ])
    expect(dates).toMatchObject({ because: 'not-needed' })
    expect(new Set(rows)).toEqual(new Set(['2025-04-03']))
  })
})

test('a Chinese ledger with semicolons and a byte order mark is read by its own headings', async () => {
  const text =
    '\uFEFF登记号;申请人;申请人类型;申请事项;收到日期;答复日期;答复结果;承办科室;申请方式\r\n2025-001;张三;自然人;关于"道路"预算的信息;2025年3月3日;2025年3月20日;部分公开;财政科;网上申请\r\n2025-002;李四;商业企业;学校名单;2025/3/4;;办理中;教育科;信函\r\n'
  const result = await office.importText(text, { statute: 'cn-ogi-2019' })
  expect(result).toMatchObject({ imported: 2, rejected: [], mapping: { delimiter: ';', unmapped: [] } })
  const rows = await office.rows()
  expect(rows).toMatchObject([
    {
      externalNumber: '2025-001',
      stage: 'answered',
      outcome: 'partial',
      unit: '财政科',
      channel: 'portal',
      receivedOn: '2025-03-03',
      dueOn: '2025-03-31',
      daysUsed: 13,
      late: false,
      facts: { applicantType: 'natural-person' },
    },
    { externalNumber: '2025-002', stage: 'open', channel: 'post', late: true, facts: { applicantType: 'business' } },
  ])
  const words = await office.store.cases.words(rows[0]?.id ?? '')
  expect(words.find((one) => one.kind === 'identity')?.content).toBe('{"name":"张三"}')
})

test('GB 18030, as older Chinese systems write it, is recognised', async () => {
  const gb = Uint8Array.from([
    0xb5,
    0xc7,
    0xbc,
    0xc7,
    0xba,
    0xc5,
    0x2c,
    0xca,
    0xd5,
    0xb5,
    0xbd,
    0xc8,
    0xd5,
    0xc6,
    0xda,
    0x0a,
    0x31,
    0x2c,
    ...new TextEncoder().encode('2025-03-03\n'),
  ])
  expect(await office.importText(gb, { statute: 'cn-ogi-2019' })).toMatchObject({
    imported: 1,
    mapping: { encoding: 'gb18030', columns: { 登记号: 'number', 收到日期: 'received' } },
  })
})

test('a Western file is read as Windows-1252, and bytes that are no text are refused with the line of the first', async () => {
  const western = Buffer.from(`${header}\nA-1,2025-01-15,,Caf\u00e9 budget,\n`, 'latin1')
  expect(await office.importText(western)).toMatchObject({ imported: 1, mapping: { encoding: 'windows-1252' } })
  expect(await office.rows()).toMatchObject([{ subject: 'Café budget' }])
  const noText = Buffer.concat([Buffer.from(`${header}\nA-1,2025-01-15,,`), Buffer.from([0xff, 0x81, 0x00, 0x0a])])
  await expect(office.importText(noText)).rejects.toMatchObject({ code: 'wrong-encoding', row: 2 })
})

test('words that the law does not know are kept, counted, and shown in the mapping', async () => {
  const result = await office.importText(`${header}\nA-1,2025-01-15,2025-01-20,Budget,Gone fishing\n`)
  expect(result.mapping?.outcomes).toEqual([{ words: 'Gone fishing', rows: 1, means: 'not-recorded', known: false }])
  expect(await office.rows()).toMatchObject([{ outcome: 'not-recorded', facts: { disposition: 'Gone fishing' } }])
})

test('--map names columns and words', async () => {
  const map = [
    ['Eingang', 'received'],
    ['Zeichen', 'number'],
    ['Gone fishing', 'no-records'],
  ] as const
  const result = await office.importText('Zeichen,Eingang,Closed,Outcome\nZ1,2025-01-15,2025-01-20,Gone fishing\n', {
    map,
  })
  expect(result).toMatchObject({ imported: 1, mapping: { columns: { Eingang: 'received', Zeichen: 'number' } } })
  expect(await office.rows()).toMatchObject([{ outcome: 'no-records', externalNumber: 'Z1' }])
})

test('a formula that an export made harmless comes back as it was', async () => {
  await office.importText(`${header}\nA-1,2025-01-15,,"'=SUM(A1)",\n`)
  expect(await office.rows()).toMatchObject([{ subject: '=SUM(A1)' }])
})

test("exemptions are read into the law's codes however they are written; others are kept as written", async () => {
  await office.importText(
    'Number,Received,Closed,Outcome,Exemptions\nA,2025-01-15,2025-01-20,Partial grant,"(b)(6), 7(C); Ex. 5"\nB,2025-01-15,2025-01-20,Partial grant,b(99)\n',
  )
  expect(await office.rows()).toMatchObject([
    { exemptions: ['(b)(6)', '(b)(7)(C)', '(b)(5)'] },
    { exemptions: [], facts: { exemptionsAsWritten: 'b(99)' } },
  ])
})

import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xlsxOf } from '../../../../src/http/feeds/xlsx-stream.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
  await office.submit({ subject: '=HYPERLINK("http://x")' })
  await office.submit({ subject: 'Trees <in> Mill Lane & beyond' })
  const { reference } = await office.submit({ subject: 'Withdrawn one' })
  await office.act(office.as('officer'), reference, 'withdrawn')
})
afterAll(() => office.close())

async function get(path: string, person: keyof HttpOffice['people'] = 'officer', language = 'en') {
  const cookie = await office.sessionOf(office.people[person])
  return office.request(path, { headers: { cookie, 'accept-language': language } })
}

const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

test('the CSV has what is filtered and no more, under stable names, without a formula and without who asked', async () => {
  const response = await get('/desk/ledger.csv?state=open&sort=reference')
  expect(response.headers.get('content-disposition')).toContain('riverford-ledger-2024-05-07.csv')
  const text = await response.text()
  const [head, first, second, ...rest] = text.split('\r\n')
  expect(head).toMatch(
    /^(\uFEFF)?reference,number,subject,statute,channel,own channel,topic,unit,officer,stage,clock,received,due/,
  )
  expect(first).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(second).toContain('Trees <in> Mill Lane & beyond')
  expect(rest).toEqual([''])
  expect(text).not.toMatch(/jo@example|Jo Sample/)
  expect((await (await get('/desk/ledger.csv?q=trees')).text()).split('\r\n')).toHaveLength(3)
})

test('the XLSX has the same in the reader’s words, dates as dates, and runs no formula', async () => {
  const bytes = new Uint8Array(
    await (await get('/desk/ledger.xlsx?state=open&sort=reference', 'officer', 'zh-CN')).arrayBuffer(),
  )
  const sheet = sheetOf(bytes)
  expect(sheet).toContain('收到日')
  expect(sheet).toContain('&#39;=HYPERLINK(&quot;http://x&quot;)')
  expect(sheet).toContain('Trees &lt;in&gt; Mill Lane &amp; beyond')
  // 2024-05-07 as spreadsheets count.
  expect(sheet).toContain('<c s="1"><v>45419</v></c>')
  expect(sheet).not.toMatch(/<f>|Withdrawn one|Jo Sample/)
  expect(Object.keys(unzipSync(bytes)).sort()).toContain('[Content_Types].xml')
})

test('a workbook is made while its rows are read, and is never whole in memory', async () => {
  let most = 0
  let read = 0
  async function* rows() {
    for (let batch = 0; batch < 200; batch += 1) {
      read += 500
      yield Array.from({ length: 500 }, (_, index) => [`Row ${randomUUID()}`, index, true, null])
    }
  }
  let early = 0
  for await (const piece of xlsxOf('Ledger', ['a', 'b', 'c', 'd'], rows())) {
    most = Math.max(most, piece.length)
    if (early === 0) early = read
  }
  expect(early).toBeLessThan(20_000)
  expect(most).toBeLessThan(1_000_000)
})

test('only those may export whose role it is, and who read the ledger', async () => {
  for (const path of ['/desk/ledger.csv', '/desk/ledger.xlsx']) {
    expect((await get(path, 'publisher')).status).toBe(403)
    expect((await get(path, 'auditor')).status).toBe(403)
    expect((await get(path, 'admin')).status).toBe(200)
  }
})

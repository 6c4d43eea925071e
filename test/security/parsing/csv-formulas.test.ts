import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellText } from '../../../src/app/import/import-cells.ts'
import { cellAsWritten, csvLine, harmlessCell } from '../../../src/domain/text/csv.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

const formulas = ['=', '+', '-', '@', '＝', '＋', '－', '＠'].flatMap((sign) => [
  `${sign}cmd|' /C calc'!A0`,
  `  ${sign}1+1`,
  `\u200b${sign}SUM(A1)`,
  `\ufeff${sign}SUM(A1)`,
  `'${sign}1+1`,
])

it.each([...formulas, '\tplain', '\rplain', '\nplain'])('a cell that begins like a formula is text: %j', (text) => {
  const cell = harmlessCell(text)
  expect(cell).toBe(`'${text}`)
  expect(cellAsWritten(cell)).toBe(text)
})

it.each(['plain', '5', '-5', '-5.25', '-', "'quoted'", "O'Brien", 'a=b', '政府信息', ''])(
  '%j stays as it is',
  (text) => {
    expect(harmlessCell(text)).toBe(text)
    expect(cellAsWritten(text)).toBe(text)
  },
)

it('numbers stay numbers in a line of CSV', () => {
  expect(csvLine([-5, 0, 1.5, true, null])).toBe('-5,0,1.5,true,\r\n')
})

it('what an import reads back is what the export held', () => {
  for (const text of ['=1+1', '＝1+1', '@name', '＠name', '-x']) expect(cellText(harmlessCell(text))).toBe(text)
})

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

it('no export begins a cell with a formula that a requester wrote', async () => {
  await office.submit({ subject: '＝HYPERLINK("http://x.example")', words: '=1+1', name: '＋1+1' })
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.admin)}` }
  const read = async (path: string) => {
    const answer = await office.request(path, { headers })
    expect(answer.status, path).toBe(200)
    return parse(await answer.text(), { bom: true, relax_column_count: true }) as string[][]
  }
  for (const path of ['/api/v1/exports/ledger?format=csv', '/log.csv', '/log.sflf.csv']) {
    const cells = (await read(path)).flat()
    expect(
      cells.filter((cell) => /^[=+@＝＋－＠]/.test(cell)),
      path,
    ).toEqual([])
    if (path.includes('ledger'))
      expect(
        cells.some((cell) => cell.startsWith("'＝HYPERLINK")),
        path,
      ).toBe(true)
  }
})

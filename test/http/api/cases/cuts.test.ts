import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textBySecondReader } from '../../../../src/adapters/redact/read-by-second-reader.ts'
import { caseWithPdf, done, put } from '../../../app/redaction/marked-case.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let result: string
beforeAll(async () => {
  office = await openHttpOffice()
  const file = await caseWithPdf(office)
  done(await file.save([put(), put({ rect: [15, 70, 100, 90] })]))
  done(await file.move('submit', office.as('officer')))
  done(await file.move('approve', office.as('approver')))
  result = (await file.view()).result ?? ''
})
afterAll(() => office.close())

async function read(path: string, who: keyof HttpOffice['people'] = 'officer', language = 'en') {
  const authorization = `Bearer ${await office.keyOf(office.people[who])}`
  return office.request(`/api/v1/documents/${result}/cuts${path}`, {
    headers: { authorization, 'accept-language': language },
  })
}

it('states page, ground and how much in the words of the law, as JSON, CSV and PDF', async () => {
  const cuts = [{ page: 1, grounds: [expect.stringMatching(/^s\.40\(2\) Personal information/)], count: 2 }]
  expect(await (await read('')).json()).toMatchObject({ cuts })
  expect(await (await read('?format=csv')).text()).toMatch(/Page,Ground,Cuts,.*\r\n1,"s\.40\(2\).*",2,0\.\d+\r\n/)
  const pdf = await read('?format=pdf', 'officer', 'zh-Hans')
  const bytes = new Uint8Array(await pdf.arrayBuffer())
  const text = (await textBySecondReader(bytes)).join('')
  expect(text).toContain('遮盖情况说明')
  expect(text).not.toContain('Marlow')
})

it('opens the commitment to the auditor, who works it out again', async () => {
  const proof = (await (await read('/proof', 'auditor')).json()) as { readonly [name: string]: string }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const { salt, originalSha256, boxesSha256, resultSha256, boxes = '' } = proof
  expect(hash(boxes)).toBe(boxesSha256)
  expect(hash(`candor redaction 1\n${salt}\n${originalSha256}\n${boxesSha256}\n${resultSha256}\n`)).toBe(
    proof.commitment,
  )
})

it('is not for those who may not read the document', async () => {
  expect((await office.request(`/api/v1/documents/${result}/cuts`)).status).toBe(404)
})

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalCodes } from '../../../src/domain/request/refusal.ts'
import { problemMarkdown } from '../../../src/http/problems/problem-pages.ts'
import { type ProblemCode, problemTypes } from '../../../src/http/problems/problem-types.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

const folder = new URL('../../../docs/problems/', import.meta.url)
const codes = Object.keys(problemTypes) as ProblemCode[]
let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

it('every problem type has a page in docs/problems that says what the server says (renew them with UPDATE_SNAPSHOT=1)', async () => {
  if (process.env.UPDATE_SNAPSHOT) {
    await mkdir(folder, { recursive: true })
    for (const code of codes) await writeFile(new URL(`${code}.md`, folder), problemMarkdown(code))
  }
  expect((await readdir(folder)).sort()).toEqual(codes.map((code) => `${code}.md`).sort())
  for (const code of codes) expect(await readFile(new URL(`${code}.md`, folder), 'utf8')).toBe(problemMarkdown(code))
})

it('every refusal code is a problem type, and its type leads to its page', async () => {
  for (const code of refusalCodes) expect(codes).toContain(code)
  for (const code of codes) {
    const page = await office.request(`/docs/problems/${code}`)
    expect([code, page.status]).toEqual([code, 200])
    expect(await page.text()).toContain(problemTypes[code].title.replace("'", '&#39;'))
  }
  expect((await office.request('/docs/problems/nothing')).status).toBe(404)
  expect((await office.request('/docs/problems/constructor')).status).toBe(404)
})

it('a browser gets a page, a programme gets problem details', async () => {
  const page = await office.request('/nowhere', { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, expect.stringContaining('text/html')])
  const problem = await office.request('/nowhere')
  expect(problem.headers.get('content-type')).toBe('application/problem+json')
  const api = await office.request('/api/v1/nowhere', { headers: { accept: 'text/html' } })
  expect(api.headers.get('content-type')).toBe('application/problem+json')
})

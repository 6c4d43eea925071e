import { afterEach, beforeEach, expect, it } from 'vitest'
import { searchDesk } from '../../../src/app/desk/search-desk.ts'
import { queriesAround } from '../../contract/search-names-contract.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

async function countOf(person: 'approver' | 'officer', text: string): Promise<number> {
  const found = await searchDesk(office.ports, office.as(person), { bodyId: office.body.id, text, limit: 10 })
  return found.ok ? found.value.rows.length : -1
}

it('a word that is masked finds nothing for a role without identity, by itself or beside a word that is shown', async () => {
  await office.submit({ name: 'Victor Quillfeather', subject: 'Benches, asked by Victor Quillfeather' })
  for (const text of ['Quillfeather', 'benches Quillfeather', 'Quillfeather benches', '"by Victor"']) {
    expect(await countOf('officer', text), text).toBe(1)
    expect(await countOf('approver', text), text).toBe(0)
  }
  expect(await countOf('approver', 'benches asked')).toBe(1)
})

it('the ledger finds nothing by it either, in the API and on the page', async () => {
  await office.submit({ name: 'Victor Quillfeather', subject: 'Benches, asked by Victor Quillfeather' })
  const cookie = await office.sessionOf(office.people.approver)
  const listed = async (text: string) => {
    const answer = await office.request(`/api/v1/requests?q=${encodeURIComponent(text)}`, { headers: { cookie } })
    return ((await answer.json()) as { requests: unknown[] }).requests.length
  }
  expect([await listed('Quillf'), await listed('benches Quillf'), await listed('benches')]).toEqual([0, 0, 1])
  const pageOf = async (text: string) =>
    (await office.request(`/desk?q=${encodeURIComponent(text)}`, { headers: { cookie, accept: 'text/html' } }))
      .text()
      .then((html) => html.replaceAll(text, ''))
  const plain = (html: string) =>
    html.replaceAll(/(value|href|content|data-[a-z-]+)="[^"]*"/g, '').replaceAll(/<[^>]*>/g, ' ')
  expect(plain(await pageOf('Quillfea'))).toBe(plain(await pageOf('Quillfex')))
})

it.each(['approver', 'publisher'] as const)(
  'every query of a %s answers a name as any other word, page by page',
  async (person) => {
    await office.submit({ name: 'Victor Quillfeather', subject: 'Benches by Victor Quillfeather' })
    await office.submit({ name: 'Victor Quillfeather', subject: 'Lamps by Victor Quillfeather' })
    for (const subject of ['Benches of Mill Lane', 'Benches and lamps', 'School meals'])
      await office.submit({ name: 'Ann Other', subject })
    const authorization = `Bearer ${await office.keyOf(office.people[person], ['read'])}`
    const cookie = await office.sessionOf(office.people[person])
    const pagesOf = async (text: string) => {
      const pages: unknown[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query = new URLSearchParams({ q: text, limit: '2', sort: 'received', ...(cursor ? { cursor } : {}) })
        const answer = await office.request(`/api/v1/requests?${query}`, { headers: { authorization } })
        const page = (await answer.json()) as { requests: { reference: string }[]; nextCursor: string | null }
        pages.push([answer.status, page.requests.map(({ reference }) => reference), page.nextCursor])
        cursor = page.nextCursor
      }
      const headers = { cookie, accept: 'text/html' }
      const html = await (await office.request(`/desk?q=${encodeURIComponent(text)}`, { headers })).text()
      return [pages, /<h1[^>]*>.*?<\/h1>/s.exec(html)?.[0], [...html.matchAll(/\/desk\/cases\/[\w-]+/g)].map(String)]
    }
    for (const query of queriesAround) {
      const [name, other] = await Promise.all(
        ['Quillfeather', 'Brandymeadow'].map((word) => pagesOf(query.replaceAll('~', word))),
      )
      expect(name, query).toEqual(other)
    }
    const [asked] = await pagesOf('benches -Quillfeather')
    expect((asked as unknown[][]).flatMap(([, references]) => references)).toHaveLength(3)
  },
)

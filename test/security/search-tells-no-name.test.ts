import { afterEach, beforeEach, expect, it } from 'vitest'
import { searchDesk } from '../../src/app/desk/search-desk.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'

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

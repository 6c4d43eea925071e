import { afterEach, beforeEach, expect, it } from 'vitest'
import { getPage, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice({}, 'nz-oia-1982', 'Pacific/Auckland')
})
afterEach(() => office.close())

async function page(path: string, values?: Record<string, string>) {
  const officer = await office.sessionOf(office.people.officer)
  const shown = values ? await submitForm(office, officer, path, values) : await getPage(office, officer, path)
  return shown.location || shown.text
}
const boxes = (text: string) =>
  [...text.matchAll(/<textarea[^>]*name="words-\d"[^>]*>([^<]*)</g)].map(([, typed = '']) => typed.trim())
const subjects = (text: string) =>
  [...text.matchAll(/<input[^>]*name="subject-\d"[^>]*value="([^"]*)"/g)].map(([, typed]) => typed)

it('each part has a subject of its own, and its text begins empty; who has it reads the whole and its letter', async () => {
  const asked = await office.submit()
  const attached = await office.act(
    { kind: 'requester', requestId: asked.requestId },
    asked.reference,
    'document-attached',
    {
      ...{ name: 'letter.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) },
    },
  )
  const path = `/desk/requests/${asked.reference}/split`
  const form = await page(path)
  expect(boxes(form)).toEqual(['', ''])
  expect(subjects(form)).toEqual(['Potholes in Mill Lane (a)', 'Potholes in Mill Lane (b)'])
  const given = {
    ...{ count: '2', 'to-0': 'unit:Highways', 'words-0': 'The reports.', 'subject-0': 'Reports of potholes' },
    ...{ 'to-1': 'unit:Housing', 'words-1': 'What tenants wrote.', 'subject-1': '' },
  }
  const check = await page(path, { ...given, step: 'check' })
  expect(check).toContain('Reports of potholes')
  expect(check).toContain('Potholes in Mill Lane (b)')
  expect(await page(path, { ...given, step: 'send' })).toContain('saved=transferred')
  const parts = (
    await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'reference', direction: 'asc', limit: 9 })
  ).rows
  expect(parts.map(({ subject }) => subject)).toEqual([
    'Potholes in Mill Lane',
    'Reports of potholes',
    'Potholes in Mill Lane (b)',
  ])
  const part = await page(`/desk/requests/${parts[1]?.reference}`)
  expect(part).toContain('The whole request')
  expect(part).toContain('Every report of a pothole in Mill Lane since 2020.')
  expect(part).toContain(`href="/desk/requests/${asked.reference}"`)
  expect(attached.ok).toBe(true)
  expect(part).toContain('letter.pdf')
})

it('a part without words is refused, and what was typed stays', async () => {
  const asked = await office.submit()
  const path = `/desk/requests/${asked.reference}/split`
  const again = await page(path, {
    count: '1',
    'to-0': 'unit:Highways',
    'words-0': '',
    'subject-0': 'Mine',
    step: 'check',
  })
  expect(subjects(again)).toEqual(['Mine'])
  expect(again).toContain('id="words-0-error"')
})

it('a third party that the whole still waits for does not stop a part, and the check before says the same day', async () => {
  await office.close()
  office = await openHttpOffice({}, 'cn-ogi-2019', 'Asia/Shanghai')
  const asked = await office.submit()
  const party = { party: 'A contractor', replyBy: '2024-05-31' }
  const consulted = await office.act(office.as('officer'), asked.reference, 'third-party-consulted', party)
  if (!consulted.ok) throw new Error(consulted.refusal.code)
  const path = `/desk/requests/${asked.reference}/split`
  const given = { count: '1', 'to-0': 'unit:Highways', 'words-0': 'The reports.', rest: 'yes' }
  const check = await page(path, { ...given, step: 'check' })
  expect(check).not.toContain('The clock is stopped')
  await page(path, { ...given, step: 'send' })
  const { rows } = await office.ports.store.lists.ledger({
    ...{ bodyId: office.body.id, sort: 'reference', direction: 'asc', limit: 9 },
  })
  const [whole, part] = rows
  expect(whole?.dueOn).toBeNull()
  // 8-10 May (3), Saturday the 11th is worked (4), 13-17 (9), 20-24 (14), 27-31 (19), 3 June.
  expect(part?.dueOn).toBe('2024-06-03')
  expect(check).toContain('3 June 2024')
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodySettings } from '../../../../src/app/ports/store/bodies.ts'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { getPage, hiddenFields, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let admin: string
beforeAll(async () => {
  office = await openHttpOffice()
  admin = await office.sessionOf(office.people.admin)
})
afterAll(() => office?.close())

const get = (path: string, cookie = admin) => getPage(office, cookie, path)
const save = (page: string, fields: Parameters<typeof submitForm>[3]) => submitForm(office, admin, page, fields)
const settings = async (): Promise<BodySettings> => {
  const body = await office.ports.store.bodies.byId(office.body.id)
  if (!body) throw new Error('no body')
  return body.settings
}

describe('how an office works', () => {
  it('is the administrator’s to settle, in every language', async () => {
    const officer = await office.sessionOf(office.people.officer)
    for (const page of ['channels', 'units', 'routing', 'approval', 'watching', 'personal-data']) {
      expect((await get(`/desk/office/${page}`, officer)).status).toBe(403)
      expect((await postForm(office, officer, `/desk/office/${page}`, { do: 'save' })).status).toBe(403)
      for (const lang of locales) expect((await get(`/desk/office/${page}?lang=${lang}`)).status).toBe(200)
    }
    expect((await get('/desk/office/nothing')).status).toBe(404)
    expect((await get('/desk/office?lang=en')).text).toContain('href="/desk/office/channels"')
  })

  it('begins with a list that offices of its kind have, each with the rule for its receipt date', async () => {
    expect(await save('/desk/office/channels', { do: 'typical cn-county' })).toMatchObject({ status: 303 })
    expect((await settings()).channels).toHaveLength(8)
    const { text } = await get('/desk/office/channels')
    expect(text).toContain('12345 hotline')
    expect(text).toContain('s.10(6)')
    expect(await save('/desk/office/channels', { do: 'typical us-agency' })).toMatchObject({ status: 404 })
  })

  it('names the field of a channel that cannot be, and keeps what was typed', async () => {
    const wrong = await save('/desk/office/channels', {
      do: 'save new',
      'name.en': 'Kiosk',
      id: 'The Kiosk!',
      kind: 'counter',
      entry: 'typed',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Use lower-case letters, digits and hyphens')
    expect(wrong.text).toContain('value="Kiosk"')
    await save('/desk/office/channels', {
      do: 'save letter',
      'name.en': 'Letters',
      kind: 'post',
      entry: 'typed',
      closed: 'yes',
    })
    expect((await settings()).channels?.find((one) => one.id === 'letter')).toEqual({
      id: 'letter',
      name: { en: 'Letters' },
      kind: 'post',
      entry: 'typed',
      closed: true,
    })
  })

  it('knows who works in each part, and drops none that has open requests', async () => {
    const { officer, approver } = office.people
    await save('/desk/office/units', {
      do: 'save 1',
      name: 'Housing',
      members: officer.id,
      head: approver.id,
    })
    expect((await settings()).unitMembers).toEqual({
      Housing: { members: [officer.id, approver.id], head: approver.id },
    })
    const { reference } = await office.submit()
    await office.act(office.as('officer'), reference, 'assigned', { to: null, unit: 'Housing' })
    const refused = await save('/desk/office/units', { do: 'remove 1' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Housing has open requests (1)')
    await save('/desk/office/units', {
      do: 'save new',
      name: 'Parks',
    })
    expect((await settings()).units).toEqual(['Highways', 'Housing', 'Parks'])
    expect((await save('/desk/office/units', { do: 'remove 2' })).status).toBe(303)
    expect((await settings()).units).toEqual(['Highways', 'Housing'])
  })

  it('routes by channel and topic in an order that can be changed', async () => {
    await save('/desk/office/routing', {
      do: 'topics',
      topics: 'Roads\r\nHomes\r\n',
    })
    const add = (unit: string, more: Record<string, string>) =>
      save('/desk/office/routing', { do: 'add new', unit, ...more })
    expect((await add('Highways', { channel: 'counter' })).status).toBe(303)
    expect((await add('Housing', { topic: 'Homes' })).status).toBe(303)
    expect((await add('Housing', { topic: 'Cats' })).status).toBe(422)
    await save('/desk/office/routing', { do: 'up 1' })
    expect((await settings()).routes).toEqual([
      { topic: 'Homes', unit: 'Housing' },
      { channel: 'counter', unit: 'Highways' },
    ])
    await save('/desk/office/routing', { do: 'remove 1' })
    expect((await settings()).routes).toHaveLength(1)
  })

  it('approves in steps, and tells who hears of what is overdue', async () => {
    const step = { do: 'add new', name: 'Legal check', who: 'named' }
    await save('/desk/office/approval', { ...step, by: office.people.approver.id })
    const wrong = await save('/desk/office/approval', { ...step, by: office.people.officer.id })
    expect(wrong.status).toBe(422)
    expect((await settings()).approvalSteps).toEqual([{ name: 'Legal check', by: [office.people.approver.id] }])
    const watched = {
      do: 'save',
      unitHeadAfter: '0',
      head: office.people.admin.id,
      from: '21',
      to: '7',
      smallCounts: '5',
    }
    expect((await save('/desk/office/watching', watched)).status).toBe(303)
    expect(await settings()).toMatchObject({
      escalation: { unitHeadAfter: 0, head: office.people.admin.id },
      quietHours: { from: 21, to: 7 },
      smallCounts: 5,
    })
    const half = await save('/desk/office/watching', {
      do: 'save',
      from: '99',
    })
    expect(half.text).toContain('Enter a number from 0 to 23')
    await save('/desk/office/watching', { do: 'save' })
    expect((await settings()).escalation ?? (await settings()).quietHours).toBeUndefined()
  })
})

describe('what is looked for in files', () => {
  const page = '/desk/office/personal-data'
  const add = { do: 'add new', title: 'Staff number', pattern: 'RV-#####' }

  it('is a list of names', async () => {
    await save(page, { do: 'names', namesToFind: 'Ann Example\r\n\r\nBob Sample\nAnn Example' })
    expect((await settings()).namesToFind).toEqual(['Ann Example', 'Bob Sample'])
    await save(page, { do: 'names', namesToFind: '' })
    expect((await settings()).namesToFind).toEqual([])
  })

  it('is a pattern only where it was found in a sample, which is not kept', async () => {
    for (const sample of ['', 'RV-1234', 'XRV-12345', 'RV-123456']) {
      const wrong = await save(page, { ...add, sample })
      expect(wrong.status, sample).toBe(422)
      expect(wrong.text).toContain('value="RV-#####"')
    }
    expect((await save(page, { ...add, sample: 'RV-1234' })).text).toContain('the pattern does not fit the sample')
    expect((await save(page, { ...add, pattern: '**', sample: 'RV-12345' })).status).toBe(422)
    expect((await settings()).patternsToFind).toBeUndefined()
    expect((await save(page, { ...add, sample: 'Approved by rv-12345.' })).status).toBe(303)
    expect(
      await save(page, { do: 'add new', title: 'File', pattern: 'F ##/?*', sample: 'see F 12/abc' }),
    ).toMatchObject({
      status: 303,
    })
    expect((await settings()).patternsToFind).toEqual([
      { title: 'Staff number', pattern: 'RV-#####' },
      { title: 'File', pattern: 'F ##/?*' },
    ])
    await save(page, { do: 'remove 0' })
    expect((await settings()).patternsToFind).toEqual([{ title: 'File', pattern: 'F ##/?*' }])
  })
})

describe('typing in a request', () => {
  it('chooses the channel, shows the dates before anything is saved, and attaches the original in the same step', async () => {
    const officer = await office.sessionOf(office.people.officer)
    expect((await get('/desk/requests/new', officer)).text).toContain('12345 hotline')
    const page = await get('/desk/requests/new?channel=hotline-12345', officer)
    expect(page.text).toContain('Service standard')
    const file = new File(['a recording'], 'call.txt', { type: 'text/plain' })
    const typed = { step: 'fill', channelId: 'hotline-12345', subject: 'Lamp', words: 'It is out.', file }
    const sent = await submitForm(office, officer, '/desk/requests/new', typed, page)
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('Nothing is saved yet')
    expect(sent.text).toContain('call.txt')
    const entered = await submitForm(office, officer, '/desk/requests/new', { step: 'enter' }, sent)
    expect(entered.status).toBe(303)
    const reference = /requests\/([A-Z0-9-]+)/.exec(entered.location)?.[1] ?? ''
    const row = await office.ports.store.cases.byReference(reference)
    expect(row).toMatchObject({ channelId: 'hotline-12345', channel: 'hotline', statute: 'service-standard' })
    const [document] = await office.ports.store.cases.documents(row?.id ?? '')
    expect(document).toMatchObject({ name: 'call.txt', origin: 'requester' })
    // A file that nobody kept for this person joins nothing.
    const original = `x${hiddenFields(sent, '/desk/requests/new')['original']}`
    const without = await submitForm(office, officer, '/desk/requests/new', { step: 'enter', original }, sent)
    const other = await office.ports.store.cases.byReference(/requests\/([A-Z0-9-]+)/.exec(without.location)?.[1] ?? '')
    expect(await office.ports.store.cases.documents(other?.id ?? '')).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putBody } from '../../../support/put-row.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { getPage, hiddenFields, postForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

describe('asking, one thing a page', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
  })
  afterAll(() => office?.close())

  type Fields = { readonly [name: string]: string }
  const post = (fields: Fields, path = '/requests/new') => postForm(office, '', path, fields)
  const hidden = (page: { readonly text: string }) => hiddenFields(page, '/requests/new')
  const asked = { subject: 'Library hours', words: 'Opening hours of every library since 2019.' }
  const filedNow = async () =>
    (await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 200 })).rows.length

  /** The pages up to the one where everything is checked. */
  async function upToCheck(): Promise<Fields> {
    const start = await getPage(office, '', '/requests/new?body=riverford')
    const reach = await post({ ...hidden(start), ...asked })
    expect(reach.text).toContain('s.8(1)(b)')
    const check = await post({ ...hidden(reach), name: 'Jo Sample', email: 'jo@example.org' })
    expect(check.text).toContain('Opening hours of every library since 2019.')
    return hidden(check)
  }

  it('carries every answer from page to page in the form, and none of them in an address', async () => {
    const fields = await upToCheck()
    expect(fields).toMatchObject({ ...asked, step: 'check', name: 'Jo Sample', email: 'jo@example.org' })
    const changed = await post({ ...fields, to: 'what' })
    expect(changed.text).toContain('value="Library hours"')
    expect(changed.text).not.toMatch(/href="[^"]*(jo@|jo%40|Library)/)
    const back = await post({ ...hidden(changed), ...asked, subject: 'Library hours on Sundays' })
    expect(hidden(back)).toMatchObject({ step: 'check', subject: 'Library hours on Sundays', name: 'Jo Sample' })
  })

  it('files once, however often the same form is sent, and says so where the answers differ', async () => {
    const fields = await upToCheck()
    const before = await filedNow()
    const [first, second] = await Promise.all([post(fields), post(fields)])
    const reference = /RIVER-\d{4}-\d{5}/.exec(first.text)?.[0] ?? 'none'
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.text).toContain(reference)
    expect(second.text).toContain(/secret=[\w-]+/.exec(first.text)?.[0])
    const later = await post({ ...fields, subject: 'Something else' })
    expect(later.text).toContain(reference)
    expect(later.text).toContain('This form was sent already')
    expect(await filedNow()).toBe(before + 1)
  })

  it('files a plain form that brings everything at once', async () => {
    const { status, text } = await post({ body: 'riverford', ...asked, email: 'jo@example.org' })
    expect(status).toBe(201)
    expect(text).toContain('Your request has been received')
    expect(text).toMatch(/\/requests\/RIVER-\d{4}-\d{5}\/due\.ics\?secret=/)
  })

  it('comes back to the page where something is wrong, with everything that was typed', async () => {
    const what = await post({ body: 'riverford', step: 'what', subject: 'Trees', words: '' })
    expect(what.status).toBe(422)
    expect(what.text).toContain('value="Trees"')
    const reach = await post({ body: 'riverford', ...asked, name: 'Jo', email: 'not an address' })
    expect(reach.status).toBe(422)
    expect(reach.text).toContain('value="not an address"')
    expect(hidden(reach)).toMatchObject(asked)
  })

  it('lets the browser remember no page with a name or an address on it', async () => {
    const start = await office.request('/requests/new?body=riverford')
    expect(start.headers.get('cache-control')).toBe('private, no-cache')
    const check = await post({ ...(await upToCheck()), to: 'reach' })
    expect(check.headers.get('cache-control')).toBe('no-store')
  })

  it('shows first what is published already, unless it was seen while it was typed', async () => {
    const { reference } = await answeredAndPublished(office)
    const like = { body: 'riverford', subject: 'Potholes in Mill Lane', words: 'Reports of potholes in Mill Lane.' }
    const shown = await post({ ...like, step: 'what' })
    expect(shown.text).toContain('It may be published already')
    expect(shown.text).toContain(`href="/log/${reference}"`)
    const next = await post(hidden(shown))
    expect(hidden(next)['step']).toBe('reach')
    const seen = await post({ ...like, step: 'what', seen: reference })
    expect(hidden(seen)['step']).toBe('reach')
    const live = await post(like, '/requests/new/published')
    expect(live.text).toContain(`data-reference="${reference}"`)
    expect(live.text).not.toContain('<html')
    expect((await post({ body: 'riverford', words: 'zebra' }, '/requests/new/published')).text).toBe('')
  })
})

describe('asking where the law wants more', () => {
  it('asks what only the requester knows, names what the law wants and is missing, and files all the same', async () => {
    const office = await openHttpOffice()
    await putBody(office.ports.store, { ...office.body, statute: 'cn-ogi-2019' })
    const post = async (fields: Record<string, string>) => (await postForm(office, '', '/requests/new', fields)).text
    const base = { body: 'riverford', subject: '水质', words: '2025年水质监测数据。' }
    const more = await post({ ...base, step: 'what' })
    expect(more).toContain('name="facts.applicantType"')
    const reach = await post({ ...base, step: 'more', 'facts.applicantType': 'research' })
    expect(reach).toContain('第二十九条')
    const check = await post({ ...base, step: 'reach', 'facts.applicantType': 'research' })
    expect(check).toContain('Research institution')
    expect(check).toContain('the law asks for it (第二十九条)')
    expect(await post({ ...base, step: 'check', 'facts.applicantType': 'research' })).toContain('has been received')
    await office.close()
  })
})

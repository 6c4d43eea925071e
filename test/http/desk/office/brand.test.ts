import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeBody } from '../../../../src/app/office/change-body.ts'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { getPage, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z"/></svg>'

describe('the pages of a body with colours and a logo of its own', () => {
  let office: HttpOffice
  let admin: string
  beforeAll(async () => {
    office = await openHttpOffice()
    admin = await office.sessionOf(office.people.admin)
  })
  afterAll(() => office?.close())

  const get = (path: string, cookie = '') => getPage(office, cookie, path)
  function save(fields: Record<string, string>, logo?: string) {
    const file = logo === undefined ? {} : { logo: new File([logo], 'logo.svg', { type: 'image/svg+xml' }) }
    const settings = { 'name.en': 'Riverford', reminders: '5, 1, 0', ...fields, ...file }
    return submitForm(office, admin, '/desk/office', settings)
  }
  const worn = /<link rel="stylesheet" href="(\/bodies\/[a-z-]+\/brand\.css\?v=\w+)"/

  it('refuses a colour that is too weak with its ratio, and an SVG with a script, in the reader’s language', async () => {
    const weak = await save({ seal: '#ffcc00' })
    expect(weak.status).toBe(422)
    expect(weak.text).toMatch(/stands out by 1\.\d\d? to 1/)
    expect(weak.text).toContain('value="#ffcc00"')
    const alive = await save({}, drawing.replace('<path', '<script>alert(1)</script><path'))
    expect(alive.status).toBe(422)
    expect(alive.text).toContain('could do more than be looked at')
    for (const lang of locales) expect((await get(`/desk/office?lang=${lang}`, admin)).status).toBe(200)
    expect((await get('/', '')).text).not.toMatch(worn)
  })

  it('is the administrator’s page alone', async () => {
    expect((await get('/desk/office', await office.sessionOf(office.people.officer))).status).toBe(403)
    expect((await get('/desk', admin)).text).toContain('href="/desk/office"')
  })

  it('wears them on its pages, and no other body’s page does', async () => {
    expect(await save({ seal: '#00305e', 'name.zh-Hans': '河津区' }, drawing)).toMatchObject({ status: 303 })
    // The only body there is: every page is its own.
    const home = await get('/')
    expect(home.text).toMatch(worn)
    expect((await get('/?lang=zh-Hans')).text).toContain('<span>河津区</span>')

    const stranger = await strangerIn(office)
    const { reference, secret } = await office.submit()
    const published = await answeredAndPublished(office)
    const own = [
      '/requests/new?body=riverford',
      `/requests/${reference}?secret=${secret}`,
      `/log/${published.reference}`,
      '/statistics?body=riverford',
    ]
    for (const path of own) {
      const { text } = await get(path)
      expect(text, path).toMatch(worn)
      expect(text, path).toContain('<img src="/bodies/riverford/logo?v=')
    }
    expect((await get(`/desk/requests/${reference}`, admin)).text).toMatch(worn)
    const others = ['/', '/log', '/statistics', '/requests/new?body=elsewhere', '/statistics?body=elsewhere']
    for (const path of others) expect((await get(path)).text, path).not.toMatch(worn)
    expect((await get('/desk', await office.sessionOf(stranger))).text).not.toMatch(worn)

    const address = worn.exec((await get('/statistics?body=riverford')).text)?.[1] ?? ''
    const css = await get(address)
    expect(css.headers.get('content-type')).toContain('text/css')
    expect(css.headers.get('cache-control')).toContain('immutable')
    expect(css.text).toMatch(
      /^:root\{--seal:#00305e;.*\}@media screen and \(prefers-color-scheme:dark\)\{:root\{--seal:#[0-9a-f]{6};/,
    )
    expect((await get('/bodies/riverford/brand.css?v=other')).headers.get('cache-control')).toBe('public, no-cache')
    const logo = await get('/bodies/riverford/logo')
    expect(logo.headers.get('content-type')).toBe('image/svg+xml')
    expect(logo.headers.get('content-security-policy')).toContain('sandbox')
    expect((await get('/bodies/elsewhere/brand.css')).status).toBe(404)
    expect((await get('/bodies/elsewhere/logo')).status).toBe(404)
  })

  it('writes its letters in the seal colour', async () => {
    await changeBody(office.ports, office.as('admin'), office.body.id, { seal: '#5b2d8e' })
    await office.submit({ email: 'jo@example.org' })
    const letters = await office.ports.store.outbox.list({ limit: 1 })
    expect(letters.rows[0]?.html).toContain('border-top:4px solid #5b2d8e')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeBody } from '../../../src/app/office/change-body.ts'
import { logoPicture } from '../../../src/app/office/logo-picture.ts'
import { type Office, openOffice } from '../../support/office.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const plainSvg =
  '<?xml version="1.0"?><!-- a shield --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><defs><linearGradient id="g"><stop offset="0" stop-color="#00305e"/></linearGradient></defs><style>.a{fill:url(#g)}</style><path class="a" d="M0 0h40v20H0z"/><use href="#g"/></svg>'
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

describe('a body’s settings', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())
  const change = (input: object, logo?: Uint8Array, as: 'admin' | 'officer' = 'admin') =>
    changeBody(office.ports, office.as(as), office.body.id, input, logo)

  it('refuses a colour that cannot be read, with the ratio that was measured', async () => {
    const weak = await change({ seal: '#e0b000' })
    const measured = { measured: '1.80', least: '4.5' }
    expect(weak).toMatchObject({ refusal: { issues: [{ path: 'seal', code: 'contrast', params: measured }] } })
    const dark = await change({ seal: '#00305e', sealDark: '#00305e' })
    expect(dark).toMatchObject({ refusal: { issues: [{ path: 'sealDark', code: 'contrast' }] } })
    const odd = await change({ seal: 'red}body{display:none' })
    expect(odd).toMatchObject({ refusal: { issues: [{ path: 'seal', code: 'colour' }] } })
    expect((await office.ports.store.bodies.byId(office.body.id))?.settings.brand).toBeUndefined()
  })

  it('keeps what is not given, and takes away what is given empty', async () => {
    await change({ seal: '#00305E', about: { 'zh-Hans': '道路与住房' }, reminders: ['1', '5', '5'] }, png)
    const first = await office.ports.store.bodies.byId(office.body.id)
    expect(first?.settings.brand).toMatchObject({
      seal: '#00305e',
      logo: { mediaType: 'image/png', width: 1, height: 1 },
    })
    expect(first?.settings.about).toEqual({ en: '道路与住房', 'zh-Hans': '道路与住房' })
    expect(first?.settings.reminders).toEqual([5, 1])
    expect(first?.name).toEqual(office.body.name)
    await change({ seal: '', removeLogo: true })
    const then = await office.ports.store.bodies.byId(office.body.id)
    expect(then?.settings.brand).toBeUndefined()
    expect(then?.settings.about).toEqual(first?.settings.about)
    expect(await change({ name: { en: '' } })).toMatchObject({
      ok: false,
      refusal: { issues: [{ path: 'name.en', code: 'english-name' }] },
    })
  })

  it('lets nobody but an administrator change it', async () => {
    expect(await change({ email: 'new@example.org' }, undefined, 'officer')).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    })
  })

  it('takes a logo by what is in it', () => {
    expect(logoPicture(bytes(plainSvg))).toEqual({
      ok: true,
      value: { mediaType: 'image/svg+xml', width: 40, height: 20 },
    })
    expect(logoPicture(png).ok).toBe(true)
    for (const wrong of ['GIF89a', '', '<html></html>', '%PDF-1.7']) expect(logoPicture(bytes(wrong)).ok).toBe(false)
    expect(logoPicture(new Uint8Array(200_000)).ok).toBe(false)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a page inside', '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>'],
    ['an event handler', '<path onload="alert(1)" d="M0 0"/>'],
    ['a link', '<a href="https://example.org/">x</a>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a use from elsewhere', '<use xlink:href="https://example.org/x.svg#a"/>'],
    ['a style from elsewhere', '<style>@import "https://example.org/x.css";</style>'],
    ['a fill from elsewhere', '<path fill="url(https://example.org/x.svg#g)" d="M0 0"/>'],
    ['the same hidden by an entity', '<path fill="ur&#108;(https://example.org/x.svg#g)" d="M0 0"/>'],
    ['the same hidden by an escape', '<style>path{fill:u\\72l(https://example.org/)}</style>'],
    ['the same in CDATA', '<style><![CDATA[path{fill:url( "//example.org/x")}]]></style>'],
    ['an animation of a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['broken markup', '<path d="M0 0"'],
  ])('refuses an SVG that holds %s', (_, inner) => {
    expect(logoPicture(bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`)).ok).toBe(
      false,
    )
  })

  it('refuses an SVG with declarations of its own', () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>'
    expect(logoPicture(bytes(bomb)).ok).toBe(false)
  })
})

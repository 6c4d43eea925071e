import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions } from '../../../src/app/actions.ts'
import { may } from '../../../src/domain/request/policy.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { compiledAssets } from '../../../src/http/static/compiled-assets.ts'
import { putStaff } from '../../support/put-row.ts'
import { answeredAndPublished } from '../answered-request.ts'
import { getPage, postForm, submitForm } from '../forms.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

describe('the pages', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
  })
  afterAll(() => office?.close())

  const page = (path: string, cookie = '') => getPage(office, cookie, path)

  it('shows a wrong secret and an unknown reference as the same page', async () => {
    const { reference } = await office.submit()
    const wrong = await page(`/requests/${reference}?secret=wrong`)
    const unknown = await page('/requests/RIVER-2024-99999?secret=wrong')
    const bare = await page(`/requests/${reference}`)
    expect([wrong.status, unknown.status, bare.status]).toEqual([404, 404, 404])
    const comparable = (text: string) => text.replaceAll(/href="[^"]*lang=[^"]*"/g, '')
    expect(comparable(wrong.text)).toBe(comparable(unknown.text))
    expect(comparable(bare.text)).toBe(comparable(unknown.text))
  })

  it('keeps the secret out of other sites, caches and the search engines', async () => {
    const { reference, secret } = await office.submit()
    const { headers, text } = await page(`/requests/${reference}?secret=${secret}`)
    expect(headers.get('referrer-policy')).toBe('strict-origin')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(text).toContain('<meta name="robots" content="noindex"/>')
  })

  it('runs no inline script, has no style attribute, and loads nothing from elsewhere', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    for (const path of ['/', '/log', '/statistics', '/law/uk-foia-2000', `/desk/requests/${reference}`]) {
      const { text } = await page(path, cookie)
      expect(text).not.toMatch(/\sstyle="/)
      expect(text).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/)
      expect(text).not.toMatch(/\s(src|href)="(https?:)?\/\/(?!localhost)/)
      expect(text).not.toMatch(/\son\w+="/)
    }
  })

  it('says the same in three languages, and remembers the one that was chosen', async () => {
    for (const lang of locales) {
      const { text, headers } = await page(`/?lang=${lang}`)
      expect(text).toContain(`<html lang="${lang}">`)
      expect(headers.get('set-cookie')).toContain(`lang=${lang}`)
    }
    expect((await page('/', 'lang=zh-Hans')).text).toContain('政府信息')
    expect((await page('/', 'lang=zh-Hant')).text).toContain('政府資訊')
  })

  it('stays small: public pages under 40 KB, style sheet and scripts under 60 KB compressed', async () => {
    await answeredAndPublished(office)
    for (const path of [
      '/',
      '/log',
      '/requests/new',
      '/statistics',
      '/law/us-foia',
      '/law/uk-foia-2000',
      '/law/cn-ogi-2019',
    ]) {
      expect(Buffer.byteLength((await page(path)).text), path).toBeLessThan(40_000)
    }
    const loaded = compiledAssets.filter((asset) => asset.encoding === 'text')
    expect(loaded.reduce((sum, asset) => sum + gzipSync(asset.content).length, 0)).toBeLessThan(60_000)
  })

  it('serves assets under names that never change their content', async () => {
    for (const { file, type } of compiledAssets) {
      const response = await office.request(`/assets/${file}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
    expect((await office.request('/assets/candor.css')).status).toBe(404)
  })

  it('escapes what people typed', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&'
    const { reference, secret } = await office.submit({ subject: hostile, words: hostile })
    const { text } = await page(`/requests/${reference}?secret=${secret}`)
    expect(text).not.toContain('<img')
    const back = await postForm(office, '', '/requests/new', { body: 'riverford', subject: hostile, words: '' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('value="&lt;img src=x')
  })

  it('shows the identity only to roles whose work needs it', async () => {
    const { reference } = await office.submit({ name: 'Jo Sample', email: 'jo.sample@example.org' })
    const seen = async (person: keyof HttpOffice['people'], path = '/desk/requests/') =>
      (await page(`${path}${reference}`, await office.sessionOf(office.people[person]))).text
    expect(await seen('officer')).toContain('jo.sample@example.org')
    for (const person of ['approver', 'publisher'] as const) {
      const text = await seen(person)
      expect(text).toContain(reference)
      expect(text).not.toContain('jo.sample')
      expect(text).not.toContain('Jo Sample')
    }
    const audited = await seen('auditor', '/audit/')
    expect(audited).toContain(reference)
    expect(audited).not.toMatch(/jo\.sample|Jo Sample|Potholes|pothole/)
    expect((await page(`/desk/requests/${reference}`, await office.sessionOf(office.people.auditor))).status).toBe(403)
  })

  it('offers each person exactly the actions that they may do now', async () => {
    const { reference } = await office.submit()
    const everybody = ['message-sent', 'note-added', 'task-added']
    const corrects = [...everybody, 'assigned', 'corrected']
    const administers = [...corrects, 'document-attached', 'linked', 'message-received', 'review-lodged']
    const expected = {
      officer: [
        ...[...administers, 'body-consulted', 'clarification-requested', 'decision-drafted', 'extended', 'fee-notice'],
        ...['interim-reply', 'merged', 'statute-changed', 'third-party-consulted', 'unit-consulted', 'withdrawn'],
      ],
      approver: corrects,
      publisher: everybody,
      admin: [...administers, 'statute-changed', 'unit-consulted', 'withdrawn'],
    }
    for (const person of ['officer', 'approver', 'publisher', 'admin'] as const) {
      const { text } = await page(`/desk/requests/${reference}`, await office.sessionOf(office.people[person]))
      const offered = [...actions.keys()].filter((type) =>
        text.includes(`/desk/requests/${reference}/${type === 'document-attached' ? 'documents' : type}"`),
      )
      expect(offered.sort(), person).toEqual([...expected[person]].sort())
      for (const type of offered) expect(may(office.as(person), type, { bodyId: office.body.id }), type).toBe(true)
    }
  })

  it('has a form for every action', async () => {
    const { reference } = await office.submit()
    const roles = ['case-officer', 'intake', 'approver', 'publisher', 'administrator'] as const
    const cookie = await office.sessionOf(await office.addPerson('all', roles))
    // Files are approved together, on a page of their own.
    const together = new Set(['document-approved', 'findings-kept'])
    for (const type of actions.keys()) {
      if (together.has(type)) continue
      const { text } = await page(`/desk/requests/${reference}/${type}?entry=2:on`, cookie)
      expect(text, type).toContain('name="version"')
    }
  })

  it('corrects a receipt date typed wrong, and the due date follows', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    const path = `/desk/requests/${reference}/corrected`
    const correct = (to: string, reason: string) =>
      submitForm(office, cookie, path, { to, reason }, `${path}?entry=2:on`)
    const wrong = await correct('2099-01-01', 'typed wrong')
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="2099-01-01"')
    expect(wrong.text).toContain('The date is in the future')
    const corrected = await correct('2024-05-03', 'The stamp says the third.')
    expect(corrected.status).toBe(303)
    expect((await page(`/desk/requests/${reference}`, cookie)).text).toContain('<time datetime="2024-06-04">')
  })

  it('masks secret links and sign-in links in the outbox', async () => {
    const { reference, secret } = await office.submit()
    const { text } = await page('/desk/outbox', await office.sessionOf(office.people.officer))
    expect(text).toContain(reference)
    expect(text).not.toContain(secret)
  })

  it('refuses a form without the token of the session, as a page', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    const path = `/desk/requests/${reference}/note-added`
    const refused = await submitForm(office, cookie, path, { text: 'A note', csrf: '' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('The form is out of date')
    expect((await submitForm(office, cookie, path, { text: 'A note' })).status).toBe(303)
  })

  it('lets staff act only from the desk: a session is not the requester’s secret', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    expect((await postForm(office, cookie, `/requests/${reference}/withdrawn`, {})).status).toBe(404)
  })

  it('shows a tombstone with its reason where an entry of the log was taken back', async () => {
    const { reference } = await answeredAndPublished(office)
    await office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'It named a neighbour.' })
    const { status, text } = await page(`/log/${reference}`)
    expect(status).toBe(410)
    expect(text).toContain('It named a neighbour.')
    expect(text).not.toContain('/documents/')
  })

  it('keeps at least one administrator', async () => {
    const cookie = await office.sessionOf(office.people.admin)
    const others = (await office.ports.store.staff.of(office.body.id)).filter(
      (one) => one.id !== office.people.admin.id && one.roles.includes('administrator'),
    )
    for (const other of others) await putStaff(office.ports.store, { ...other, active: false })
    const left = await submitForm(office, cookie, `/desk/people/${office.people.admin.id}/left`, {}, '/desk/people')
    expect(left.status).toBe(422)
    expect(left.text).toContain('An administrator must remain')
  })
})
